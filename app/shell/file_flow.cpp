#include "app/shell/file_flow.h"

#include "app/common/plain_text.h"
#include "app/shell/file_words.h"

#include <QFileInfo>
#include <QScopedValueRollback>
#include <QTime>

namespace rolewright {

namespace {

const QString planFilter = QStringLiteral("Rolewright plans (*.rolewright.yaml *.yaml *.yml)");
const QString planEnding = QStringLiteral(".rolewright.yaml");
constexpr int clockMilliseconds = 5000;

} // namespace

FileFlow::FileFlow(Prompts &prompts, Settings &settings, const QDate &today)
    : m_prompts(prompts), m_settings(settings), m_today(today),
      m_recovery(settings.recoveryFolder()), m_autosave(m_recovery), m_leftovers(m_recovery),
      m_opening([this](const Opening &opening) { receive(opening); }),
      m_saving([this](const SaveOutcome &outcome) { finishSave(outcome); })
{
    m_clock.setInterval(clockMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, &FileFlow::stateChanged);
    connect(&m_watch, &DiskWatch::stateChanged, this, &FileFlow::stateChanged);
    connect(&m_autosave, &Autosave::changed, this, [this] {
        m_autosave.time().isValid() ? m_clock.start() : m_clock.stop();
        Q_EMIT stateChanged();
    });
    m_leftovers.look();
}

FileFlow::~FileFlow()
{
    letGo();
}

/// A history that goes away tells that it is clean, which would cost the recovery copy.
void FileFlow::letGo()
{
    if (!m_session)
        return;
    m_session->document().disconnect(this);
    m_session->document().undoStack().disconnect(this);
}

bool FileFlow::isModified() const
{
    return m_session && (m_saving.isBusy() || !m_session->document().undoStack().isClean());
}

QString FileFlow::saveState() const
{
    if (m_opening.isBusy())
        return QStringLiteral("Opening…");
    if (m_saving.isBusy())
        return QStringLiteral("Saving…");
    if (!m_session)
        return {};
    return saveStateInWords({.isModified = isModified(),
                             .hasFile = !m_path.isEmpty(),
                             .savedAt = m_savedAt,
                             .copied = m_autosave.time(),
                             .hasNoCopy = m_autosave.failure().has_value()});
}

void FileFlow::newPlan(const QString &proposedName, const Then &then)
{
    NewPlanOptions proposal;
    proposal.name = proposedName;
    proposal.today = m_today;
    const auto order = m_prompts.askForNewPlan(proposal);
    if (order)
        open({.failure = QStringLiteral("No plan was made"),
              .then =
                  [this, then] {
                      Q_EMIT planMade();
                      if (then)
                          then();
                  }},
             [order = *order] { return tailoredPlan(order); });
}

void FileFlow::openAsking()
{
    const auto path = m_prompts.askForFileToOpen(
        {QStringLiteral("Open a plan"), planFilter, QFileInfo(m_path).path()});
    if (path)
        openFile(*path);
}

void FileFlow::openFile(const QString &path)
{
    if (m_session && isSameFile(path, m_path)) {
        if (diskState() != DiskState::Same)
            reload();
        return;
    }
    const QString whole = QFileInfo(path).absoluteFilePath();
    open({.failure = QStringLiteral("The plan cannot be opened"), .path = whole},
         [whole, today = m_today] { return planOfFile(whole, today); });
}

void FileFlow::openSample()
{
    open({.failure = QStringLiteral("The sample cannot be opened")},
         [today = m_today] { return samplePlan(today); });
}

void FileFlow::reload()
{
    open({.failure = QStringLiteral("The plan cannot be opened"),
          .path = m_path,
          .isReload = true,
          .replaces = m_hash},
         [path = m_path, today = m_today] { return planOfFile(path, today); });
}

void FileFlow::restore(const RecoveryCopy &copy)
{
    open(
        {.failure = QStringLiteral("The recovery copy cannot be opened")},
        [folder = m_recovery, copy, today = m_today] { return restoredPlan(folder, copy, today); });
}

void FileFlow::open(Opening opening, const std::function<Result<IncomingPlan>()> &read)
{
    m_opening.request([opening, read]() mutable {
        opening.plan = read();
        return std::move(opening);
    });
    Q_EMIT stateChanged();
}

void FileFlow::receive(const Opening &opening)
{
    Q_EMIT stateChanged();
    if (!opening.plan) {
        if (opening.plan.error().code == ErrorCode::NotFound) {
            m_settings.removeRecentFile(opening.path);
            Q_EMIT recentFilesChanged();
        }
        m_prompts.showError(opening.failure, opening.plan.error());
        m_leftovers.look();
        return;
    }
    const Then showIt = [this, opening] {
        show(*opening.plan);
        if (opening.then)
            opening.then();
    };
    const bool wasSavedMeanwhile = m_saving.isBusy() || opening.replaces != m_hash;
    if (!opening.isReload)
        leave(showIt);
    else if (!wasSavedMeanwhile && mayLoseChanges())
        showIt();
}

bool FileFlow::mayLoseChanges()
{
    if (!isModified())
        return true;
    const auto choice = m_prompts.choose(
        QStringLiteral("Reload the plan?"),
        QStringLiteral("Your changes since the last save are lost when the plan is read anew."),
        {QStringLiteral("Reload"), QStringLiteral("Save mine as another file…")});
    if (choice == 1)
        saveAs();
    return choice == 0;
}

void FileFlow::show(const IncomingPlan &incoming)
{
    // A copy of the plan that is left is of no use: it is saved, or was given up.
    m_autosave.remove();
    const OpenedPlan &opened = incoming.opened;
    m_path = opened.path;
    m_hash = opened.hash.isEmpty() ? std::nullopt : std::optional(opened.hash);
    m_lostComments = opened.lostComments;
    m_savedAt.clear();
    letGo();
    auto left = std::exchange(m_session, std::make_unique<PlanSession>(opened, m_today));
    if (incoming.copy) {
        m_autosave.takeOver(incoming.copy, incoming.copyTime);
        m_session->document().undoStack().resetClean();
    }
    connect(&m_session->document().undoStack(), &QUndoStack::cleanChanged, this, &FileFlow::update);
    connect(&m_session->document(), &PlanDocument::changed, this, &FileFlow::update);
    follow();
    m_leftovers.look();
    Q_EMIT sessionChanged();
    Q_EMIT stateChanged();
}

void FileFlow::follow()
{
    if (m_path.isEmpty()) {
        m_watch.stop();
        return;
    }
    m_watch.watch(m_path, m_hash);
    m_settings.addRecentFile(m_path);
    Q_EMIT recentFilesChanged();
}

void FileFlow::save(const Then &then)
{
    if (m_saving.isBusy()) {
        m_afterSave.push_back([this, then] {
            if (isModified())
                save(then);
            else if (then)
                then();
        });
        return;
    }
    if (m_path.isEmpty()) {
        saveAs(then);
        return;
    }
    if (!mayLoseComments(then))
        return;
    if (then)
        m_afterSave.push_back(then);
    saveTo({m_path, m_hash, false});
}

void FileFlow::saveAs(const Then &then)
{
    if (m_saving.isBusy()) {
        m_afterSave.push_back([this, then] { saveAs(then); });
        return;
    }
    const QString proposal =
        m_path.isEmpty() ? slug(m_session->plan().head->name) + planEnding : m_path;
    auto path = m_prompts.askForFileToSave({QStringLiteral("Save the plan"), planFilter, proposal});
    if (!path)
        return;
    if (isSameFile(*path, m_path)) {
        save(then);
        return;
    }
    // Whether a file may be replaced was asked for the name that was typed.
    const bool isAsTyped = !QFileInfo(*path).suffix().isEmpty();
    if (!isAsTyped)
        *path += planEnding;
    if (then)
        m_afterSave.push_back(then);
    saveTo({QFileInfo(*path).absoluteFilePath(), {}, isAsTyped});
}

bool FileFlow::mayLoseComments(const Then &then)
{
    if (m_lostComments.isEmpty())
        return true;
    const auto choice = m_prompts.choose(
        QStringLiteral("Comments would be lost"), lostCommentsInWords(m_lostComments),
        {QStringLiteral("Save without them"), QStringLiteral("Save as another file…")});
    if (choice == 1)
        saveAs(then);
    return choice == 0;
}

void FileFlow::saveTo(const SaveOrder &order)
{
    m_watch.stop();
    m_saving.request([plan = m_session->plan(), order] { return savedPlan(plan, order); });
    // What is changed from now on is not in the file.
    m_session->document().undoStack().setClean();
    Q_EMIT stateChanged();
}

void FileFlow::finishSave(const SaveOutcome &outcome)
{
    if (outcome.hash.isEmpty()) {
        refuseSave(outcome);
        return;
    }
    m_path = outcome.order.path;
    m_session->setPath(m_path);
    m_hash = outcome.hash;
    m_lostComments.clear();
    m_savedAt = QTime::currentTime().toString(QStringLiteral("HH:mm"));
    m_autosave.remove();
    follow();
    update();
    const std::vector<Then> next = std::exchange(m_afterSave, {});
    if (outcome.error)
        m_prompts.showError(QStringLiteral("The plan was saved, but not for sure"), *outcome.error);
    for (const Then &then : next)
        then();
}

void FileFlow::refuseSave(const SaveOutcome &outcome)
{
    const std::vector<Then> given = std::exchange(m_afterSave, {});
    m_session->document().undoStack().resetClean();
    follow();
    update();
    if (outcome.error->code != ErrorCode::Conflict) {
        m_prompts.showError(QStringLiteral("The plan was not saved"), *outcome.error);
        return;
    }
    const auto choice = m_prompts.choose(
        QStringLiteral("The plan was not saved"), shownText(describe(*outcome.error)),
        {QStringLiteral("Reload"), QStringLiteral("Keep mine"), QStringLiteral("Save as…")});
    if (choice == 0)
        reload();
    if (choice == 1) {
        m_afterSave = given;
        saveTo({m_path, {}, true});
    }
    if (choice == 2)
        saveAs([given] {
            for (const Then &then : given)
                then();
        });
}

void FileFlow::leave(const Then &then)
{
    if (m_saving.isBusy()) {
        m_afterSave.push_back([this, then] { leave(then); });
        return;
    }
    if (!isModified()) {
        then();
        return;
    }
    if (m_isAsking)
        return;
    const QScopedValueRollback asking(m_isAsking, true);
    switch (m_prompts.askToSave(m_session->plan().head->name)) {
    case SaveChoice::Save:
        save([this, then] { leave(then); });
        return;
    case SaveChoice::Discard:
        m_autosave.remove();
        then();
        return;
    case SaveChoice::Cancel:
        return;
    }
}

void FileFlow::keepMine()
{
    m_hash = m_watch.found();
    m_session->document().undoStack().resetClean();
    follow();
    update();
}

void FileFlow::update()
{
    if (m_saving.isBusy())
        return; // the copy of what is saved stays until it is
    if (isModified())
        m_autosave.schedule(
            [this] { return m_session->plan(); },
            {m_session->plan().head->name, m_path, m_hash.value_or(QByteArray()), {}});
    else
        m_autosave.remove();
    Q_EMIT stateChanged();
}

} // namespace rolewright
