#include "app/views/organisation/copy_commands.h"

#include "core/plan/edits/pasting.h"
#include "core/storage/copies_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

namespace rolewright {

CopyCommands::CopyCommands(const ViewContext &context, View *view)
    : QObject(view), m_context(context), m_view(view),
      m_reading([this](const Result<Copies> &copies) { paste(copies); })
{
    using Self = CopyCommands;
    m_copy = add(QStringLiteral("&Copy"), QKeySequence::Copy, &Self::copy);
    m_copyWithPeople = add(QStringLiteral("Copy with p&eople"),
                           QKeySequence(QStringLiteral("Ctrl+Shift+C")), &Self::copyWithPeople);
    m_paste = add(QStringLiteral("&Paste"), QKeySequence::Paste, &Self::paste);
    m_duplicate =
        add(QStringLiteral("D&uplicate"), QKeySequence(QStringLiteral("Ctrl+D")), &Self::duplicate);
    connect(&context.selection, &Selection::changed, this, &Self::enable);
    connect(&context.session, &PlanSession::snapshotChanged, this, &Self::enable);
    enable();
}

QAction *CopyCommands::add(const QString &text, const QKeySequence &keys,
                           void (CopyCommands::*act)())
{
    QAction *action = m_view->addCommand(text, keys, [this, act] { (this->*act)(); });
    m_actions << action;
    return action;
}

void CopyCommands::enable()
{
    const bool isOpen = m_context.session.isOpen();
    const bool isChosen = !chosen().isEmpty();
    m_copy->setEnabled(isChosen);
    m_copyWithPeople->setEnabled(isChosen);
    m_paste->setEnabled(isOpen);
    m_duplicate->setEnabled(isOpen && isChosen);
}

ChosenParts CopyCommands::chosen() const
{
    ChosenParts parts{.units = {}, .positions = m_context.selectedPositions()};
    const auto *unit = m_context.selection.as<UnitId>();
    if (unit != nullptr && m_context.session.design().units.contains(unit->value))
        parts.units.push_back(*unit);
    return parts;
}

void CopyCommands::copy()
{
    copy(chosen(), CopiedPeople::None);
}

void CopyCommands::copyWithPeople()
{
    copy(chosen(), CopiedPeople::Along);
}

void CopyCommands::copy(const ChosenParts &parts, CopiedPeople people)
{
    const PlanSession &session = m_context.session;
    const auto copies =
        copyOf(session.plan(), session.scenario(), parts.units, parts.positions, people);
    if (!copies)
        return m_context.prompts.showError(QStringLiteral("Nothing was copied"), copies.error());
    QGuiApplication::clipboard()->setText(QString::fromUtf8(copiesText(*copies)));
}

void CopyCommands::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    m_reading.request([text] { return readCopies(text.toUtf8()); });
}

void CopyCommands::paste(const Result<Copies> &copies)
{
    if (!copies)
        return m_context.prompts.showError(QStringLiteral("Nothing was pasted"), copies.error());
    const PlanSession &session = m_context.session;
    take(rolewright::paste(session.plan(), session.scenario(), *copies, targetOf(*copies)),
         copies->positions.size());
}

UnitId CopyCommands::targetOf(const Copies &copies) const
{
    const Design &design = m_context.session.design();
    UnitId target;
    if (const auto *unit = m_context.selection.as<UnitId>())
        target = *unit;
    if (const auto *id = m_context.selection.as<PositionId>()) {
        const Position *position = design.positions.find(*id);
        target = position == nullptr ? UnitId{} : position->unit;
    }
    const Unit *unit = design.units.find(target);
    const bool wasCopied = std::ranges::count(copies.units, target) > 0;
    return unit != nullptr && wasCopied && copies.positions.empty() ? unit->parent : target;
}

void CopyCommands::duplicate()
{
    const PlanSession &session = m_context.session;
    const ChosenParts parts = chosen();
    take(rolewright::duplicate(session.plan(), session.scenario(), parts.units, parts.positions),
         parts.positions.size());
}

void CopyCommands::take(const Result<ChangeSet> &edit, size_t positions)
{
    if (!m_context.apply(edit) || edit->isEmpty())
        return;
    const EntityKey &first = edit->changes.front().key;
    if (first.table == TableId::Units) {
        m_context.selection.select(UnitId{first.id});
    } else {
        std::vector<PositionId> fresh;
        for (size_t i = 0; i < positions; ++i)
            fresh.push_back({edit->changes[i].key.id});
        m_context.selection.selectAll(fresh);
    }
    Q_EMIT made();
}

} // namespace rolewright
