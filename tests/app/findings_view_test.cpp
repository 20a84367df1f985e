#include "app/views/findings/findings_view.h"

#include "app/models/findings_model.h"
#include "app/seating/candidate_popup.h"
#include "app/shell/navigation.h"
#include "app/views/findings/finding_delegate.h"
#include "app/views/findings/finding_fixes.h"
#include "app/views/findings/findings_controls.h"
#include "app/views/findings/limits_dialog.h"
#include "app/views/findings/mute_dialog.h"
#include "tests/app/people_fixture.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/plan/edits/mute_edits.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTimer>

namespace rolewright {

namespace {

class FindingsViewTest : public WindowTest
{
protected:
    void SetUp() override
    {
        openSample();
        workspace().showView(number());
        ASSERT_TRUE(arrive());
        list().setFocus();
    }

    int number()
    {
        for (int i = 0; i < workspace().views().size(); ++i) {
            if (qobject_cast<FindingsView *>(workspace().views()[i]) != nullptr)
                return i;
        }
        return -1;
    }
    FindingsView &view() { return *static_cast<FindingsView *>(workspace().views()[number()]); }
    QListView &list() { return *view().list(); }
    FindingsModel &model() { return view().model(); }
    const FindingList &findings() { return session().assessment()->findings; }
    bool arrive()
    {
        return QTest::qWaitFor([this] { return workspace().isSettled(); });
    }
    /// The first listed finding of a code.
    QModelIndex first(const char *code, bool isMuted = false)
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            const QModelIndex index = model().index(row);
            const Finding *finding = model().findingAt(index);
            if (finding != nullptr && finding->code == q(code) &&
                model().isMutedAt(index) == isMuted)
                return index;
        }
        ADD_FAILURE() << code;
        return {};
    }
    QStringList headings()
    {
        QStringList all;
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().index(row).data(FindingsModel::LineOf).toInt() ==
                static_cast<int>(FindingsModel::Line::Heading))
                all << model().index(row).data().toString();
        }
        return all;
    }
    /// Answers the next question for a reason.
    void answer(const char *reason)
    {
        QTimer::singleShot(0, &window, [this, reason] {
            auto *dialog = window.findChild<MuteDialog *>();
            ASSERT_NE(dialog, nullptr);
            auto *accept = dialog->findChild<QPushButton *>(q("accept"));
            auto *field = dialog->findChild<QLineEdit *>();
            field->clear();
            EXPECT_FALSE(accept->isEnabled());
            QTest::keyClicks(field, q(reason));
            EXPECT_TRUE(accept->isEnabled());
            accept->click();
        });
    }
    QString lastStep() { return session().document().undoStack().undoText(); }
};

std::shared_ptr<Assessment> manyFindings(const SnapshotPtr &snapshot, int number)
{
    auto assessment = std::make_shared<Assessment>();
    assessment->snapshot = snapshot;
    for (int i = 0; i < number; ++i)
        assessment->findings.open.push_back(
            {q("vacant-position"),
             static_cast<Severity>(3 * i / number),
             q("Finding %1 with a message that is about as long as those of a plan are, so that "
               "some of them take two lines, and some do not")
                 .arg(i),
             {q("position"), q("de-charging")}});
    return assessment;
}

} // namespace

TEST_F(FindingsViewTest, ListsAllFindingsUnderWhatTheyMean)
{
    const QAbstractItemModelTester tester(&model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model().openCount(), static_cast<int>(findings().open.size()));
    EXPECT_EQ(headings().size(), 4);
    EXPECT_EQ(headings().last(), q("Muted (1)"));
    const QModelIndex kind = model().index(1);
    EXPECT_EQ(kind.data(FindingsModel::LineOf).toInt(),
              static_cast<int>(FindingsModel::Line::Kind));
    EXPECT_FALSE(kind.data(FindingsModel::TextOf).toString().isEmpty());
    EXPECT_FALSE(kind.flags().testFlag(Qt::ItemIsSelectable));
    EXPECT_TRUE(first("one-person-only", true)
                    .data(FindingsModel::TextOf)
                    .toString()
                    .startsWith(q("Muted on 9 November 2026: accepted until")));
    const QString count = QString::number(findings().open.size());
    EXPECT_TRUE(says(*workspace().findChild<Navigation *>(), count.toUtf8().constData()));
}

TEST_F(FindingsViewTest, CanBeNarrowedDownAndGroupedByPlace)
{
    auto &all = *view().controls();
    QTest::mouseClick(all.findChildren<QPushButton *>()[1], Qt::LeftButton);
    EXPECT_EQ(model().openCount(), findings().count(Severity::Error));
    QTest::mouseClick(all.findChildren<QPushButton *>()[0], Qt::LeftButton);
    QTest::keyClick(&list(), Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(all.filter()->hasFocus());
    QTest::keyClicks(all.filter(), q("vacant charging"));
    EXPECT_GT(model().openCount(), 0);
    for (int row = 0; row < model().rowCount(); ++row) {
        const Finding *finding = model().findingAt(model().index(row));
        if (finding != nullptr) {
            EXPECT_TRUE(finding->message.contains(q("charging"), Qt::CaseInsensitive));
        }
    }
    QTest::keyClicks(all.filter(), q(" nowhere"));
    EXPECT_EQ(model().rowCount(), 0);
    EXPECT_TRUE(says(view(), "No finding passes the filter"));
    all.clear();
    EXPECT_EQ(model().openCount(), static_cast<int>(findings().open.size()));
    named<QComboBox>(all, "Groups of findings")->setCurrentIndex(1);
    EXPECT_TRUE(headings().first().startsWith(q("Activities (")));
    EXPECT_EQ(model().openCount(), static_cast<int>(findings().open.size()));
}

TEST_F(FindingsViewTest, AClickSelectsAndEnterOrADoubleClickLeadsToThePlace)
{
    const QModelIndex index = first("vacant-position");
    const Subject subject = model().subjectAt(index);
    list().setCurrentIndex(index);
    EXPECT_EQ(workspace().context().selection.subject(), subject) << "the inspector follows";
    QTest::keyClick(&list(), Qt::Key_Return);
    EXPECT_NE(workspace().currentView(), &view());
    EXPECT_TRUE(workspace().currentView()->shows(subject));

    workspace().showView(number());
    EXPECT_EQ(list().currentIndex(), first("vacant-position")) << "the place in the list is kept";
    list().setCurrentIndex(first("one-person-only"));
    list().scrollTo(first("vacant-position"));
    const QPoint place = list().visualRect(first("vacant-position")).center();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, place);
    EXPECT_EQ(workspace().currentView(), &view());
    EXPECT_EQ(workspace().context().selection.subject(), subject);
    QTest::mouseDClick(list().viewport(), Qt::LeftButton, {}, place);
    EXPECT_NE(workspace().currentView(), &view());
    EXPECT_EQ(workspace().context().selection.subject(), subject);
}

TEST_F(FindingsViewTest, KeysPassOverHeadings)
{
    for (int presses = 0; presses < 5; ++presses) {
        const int row = list().currentIndex().row();
        EXPECT_NE(model().findingAt(list().currentIndex()), nullptr) << row;
        QTest::keyClick(&list(), Qt::Key_Down);
        EXPECT_GT(list().currentIndex().row(), row);
    }
}

TEST_F(FindingsViewTest, MutesWithAReasonAndUnmutesAgain)
{
    const size_t open = findings().open.size();
    const QModelIndex index = first("vacant-position");
    const Finding finding = *model().findingAt(index);
    list().setCurrentIndex(index);
    answer("hiring is frozen");
    QTest::keyClick(&list(), Qt::Key_M);
    EXPECT_TRUE(lastStep().startsWith(q("Mute Vacant position: "))) << lastStep().toStdString();
    ASSERT_TRUE(arrive());
    EXPECT_EQ(findings().open.size(), open - 1);
    const int row = model().rowOf(finding, true);
    ASSERT_GE(row, 0);
    EXPECT_EQ(model().index(row).data(FindingsModel::TextOf).toString(),
              q("Muted on 25 November 2026: hiring is frozen"));
    EXPECT_FALSE(model().isMutedAt(list().currentIndex())) << "the next one is current";

    list().setCurrentIndex(model().index(row));
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    answer("until spring");
    QTest::keyClick(&list(), Qt::Key_M);
    ASSERT_TRUE(arrive());
    EXPECT_EQ(session().plan().mutes.rows().back()->reason, q("until spring"));
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&list(), Qt::Key_U);
    EXPECT_TRUE(lastStep().startsWith(q("Unmute Vacant position: ")));
    ASSERT_TRUE(arrive());
    EXPECT_EQ(findings().open.size(), open);
    EXPECT_EQ(model().rowOf(finding, true), -1);
    for (int steps = 0; steps < 3; ++steps)
        session().document().undoStack().undo();
    ASSERT_TRUE(arrive());
    EXPECT_EQ(findings().open.size(), open);
}

TEST_F(FindingsViewTest, MutesAllThatAreSelectedAsOneStep)
{
    const size_t open = findings().open.size();
    view().controls()->filter()->setText(q("vacant"));
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_A, Qt::ControlModifier);
    answer("a freeze");
    QTest::keyClick(&list(), Qt::Key_M);
    ASSERT_TRUE(arrive());
    EXPECT_LT(findings().open.size(), open);
    session().document().undoStack().undo();
    ASSERT_TRUE(arrive());
    EXPECT_EQ(findings().open.size(), open);
}

TEST_F(FindingsViewTest, ChangesTheLimitsOfThePlan)
{
    QTimer::singleShot(0, &window, [this] {
        auto *dialog = window.findChild<LimitsDialog *>();
        ASSERT_NE(dialog, nullptr);
        dialog->findChildren<QSpinBox *>()[0]->setValue(1);
        dialog->accept();
    });
    for (QAction *command : view().commands()) {
        if (command->text() == q("&Limits…"))
            command->trigger();
    }
    EXPECT_EQ(lastStep(), q("Change the limits of findings"));
    EXPECT_EQ(session().plan().head->assumptions.thresholds.accountable, 1);
    ASSERT_TRUE(arrive());
    EXPECT_TRUE(first("accountable-for-too-much").isValid());
}

TEST_F(FindingsViewTest, OffersWhatCanBeDoneInTheContextMenu)
{
    list().setCurrentIndex(first("one-person-only", true));
    list().scrollTo(list().currentIndex());
    const QPoint place = list().visualRect(list().currentIndex()).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, place, list().viewport()->mapToGlobal(place));
    QApplication::sendEvent(list().viewport(), &asked);
    auto *menu = view().findChild<QMenu *>(q("contextMenu"));
    ASSERT_NE(menu, nullptr);
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts << action->text();
    EXPECT_EQ(texts,
              (QStringList{q("&Go to the place\tEnter"), q("Change &reason…"), q("&Unmute")}));
    menu->close();
}

TEST_F(FindingsViewTest, CopiesWhatIsSelectedAsATable)
{
    list().setCurrentIndex(first("one-person-only", true));
    QTest::keyClick(&list(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
    ASSERT_EQ(lines.size(), 2);
    EXPECT_EQ(lines[0], q("Severity\tPlace\tFinding\tMuted because"));
    EXPECT_TRUE(lines[1].startsWith(q("Hint\tStaging environments\t")));
    EXPECT_TRUE(lines[1].endsWith(q("accepted until the ML platform has a second engineer")));
}

TEST_F(FindingsViewTest, StaysWhereItIsWhenThePlanChanges)
{
    const QModelIndex index = first("vacant-position");
    list().setCurrentIndex(index);
    const Finding current = *model().findingAt(index);
    const QModelIndex muted = model().index(1 + 1);
    const Finding other = *model().findingAt(muted);
    ASSERT_TRUE(session().apply(muteFindings(session().plan(), {{other.code, other.where.id}},
                                             q("x"), q("r"), session().today())));
    ASSERT_TRUE(arrive());
    ASSERT_NE(model().findingAt(list().currentIndex()), nullptr);
    EXPECT_EQ(*model().findingAt(list().currentIndex()), current);
}

TEST_F(FindingsViewTest, BeginsWithTheHeadingsInSight)
{
    EXPECT_EQ(list().verticalScrollBar()->value(), 0);
    EXPECT_EQ(model().findingAt(list().currentIndex()), model().findingAt(model().index(2)));
    QTest::keyClick(&list(), Qt::Key_End);
    EXPECT_GT(list().verticalScrollBar()->value(), 0);
    QTest::keyClick(&list(), Qt::Key_Home);
    EXPECT_EQ(list().verticalScrollBar()->value(), 0);
}

TEST_F(FindingsViewTest, LinesAreAsHighAsTheirTexts)
{
    const QFont font = theme::font(theme::headSize);
    int blank = 0;
    int findings = 0;
    for (const int width : {420, 700, 1100}) {
        list().setFixedWidth(width);
        QStyleOptionViewItem option;
        option.widget = &list();
        const double room = list().viewport()->width() - 42;
        for (int row = 0; row < model().rowCount(); ++row) {
            const QModelIndex index = model().index(row);
            if (model().findingAt(index) == nullptr || model().isMutedAt(index))
                continue;
            const auto lines = brokenIntoLines(index.data().toString(), font, room, 3).size();
            const auto shown = (list().itemDelegate()->sizeHint(option, index).height() - 10) / 18;
            EXPECT_GE(shown, lines) << index.data().toString().toStdString();
            blank += shown > lines ? 1 : 0;
            ++findings;
        }
    }
    EXPECT_LE(blank * 50, findings) << "blank lines are rare";
}

TEST_F(FindingsViewTest, OffersTheWaysOutOfTheCurrentFindingAsButtons)
{
    const QModelIndex index = first("person-over-capacity");
    const Finding finding = *model().findingAt(index);
    list().setCurrentIndex(index);
    ASSERT_TRUE(arrive());
    ASSERT_FALSE(view().fixes()->remedies().empty());
    const Remedy remedy = view().fixes()->remedies().front();
    QTest::keyClick(&list(), Qt::Key_Tab);
    auto *button = qobject_cast<QPushButton *>(window.focusWidget());
    ASSERT_NE(button, nullptr);
    EXPECT_EQ(button->text(), remedy.label);
    const Plan before = session().plan();
    QTest::keyClick(button, Qt::Key_Space);
    EXPECT_EQ(lastStep(), remedy.edit()->name);
    ASSERT_TRUE(arrive());
    EXPECT_EQ(model().rowOf(finding, false), -1);
    session().document().undoStack().undo();
    EXPECT_TRUE(session().plan() == before);
    ASSERT_TRUE(arrive());
    EXPECT_GE(model().rowOf(finding, false), 0);
}

TEST_F(FindingsViewTest, OffersTheWaysOutInAMenuByKey)
{
    list().setCurrentIndex(first("two-accountable"));
    ASSERT_TRUE(arrive());
    QTest::keyClick(&list(), Qt::Key_O);
    auto *menu = view().findChild<QMenu *>(q("fixMenu"));
    ASSERT_NE(menu, nullptr);
    ASSERT_EQ(menu->actions().size(), 2);
    QTest::keyClick(menu, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !lastStep().isEmpty(); }));
    EXPECT_EQ(lastStep(), q("Leave the A for Data drift monitoring with ML Architect"));
}

TEST_F(FindingsViewTest, LetsOneChooseWhoFillsAVacancy)
{
    list().setCurrentIndex(first("vacant-position"));
    ASSERT_TRUE(arrive());
    ASSERT_EQ(view().fixes()->remedies().size(), 1U);
    QTest::mouseClick(named<QPushButton>(*view().fixes(), "Assign somebody…"), Qt::LeftButton);
    QPointer<CandidatePopup> popup;
    ASSERT_TRUE(QTest::qWaitFor([&] {
        popup = view().findChild<CandidatePopup *>();
        return popup && popup->list().count() > 1;
    }));
    QTest::keyClick(&popup->field(), Qt::Key_Return);
    EXPECT_TRUE(lastStep().startsWith(q("Assign "))) << lastStep().toStdString();
}

TEST_F(FindingsViewTest, OffersNoWayOutOfWhatIsAccepted)
{
    list().setCurrentIndex(first("one-person-only", true));
    ASSERT_TRUE(arrive());
    EXPECT_TRUE(view().fixes()->remedies().empty());
}

TEST_F(FindingsViewTest, OfALargePlanAreFilteredAndScrolled)
{
    const auto assessment = manyFindings(session().snapshot(), 20000);
    FindingsModel many;
    QListView shown;
    shown.setItemDelegate(new FindingDelegate(&shown));
    shown.setModel(&many);
    shown.resize(700, 500);
    shown.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&shown));
    many.setChoice({.explain = true});
    many.setAssessment(assessment);
    shown.scrollToBottom();
    EXPECT_TRUE(
        shown.viewport()->rect().intersects(shown.visualRect(many.index(many.rowCount() - 1))));
    many.setChoice({.words = q("finding 19999"), .explain = true});
    EXPECT_EQ(many.openCount(), 1);
}

TEST_F(FindingsViewTest, AreExportedAndCopiedAsAPicture)
{
    const auto command = [this](const char *name) {
        const auto commands = view().commands();
        return *std::ranges::find_if(commands, [name](const QAction *action) {
            return action->text().remove(u'&') == q(name);
        });
    };
    prompts.choice = 1; // roles alone
    prompts.file = folder.filePath(q("findings.svg"));
    command("Export findings…")->trigger();
    ASSERT_TRUE(arrive());
    QFile drawing(*prompts.file);
    ASSERT_TRUE(drawing.open(QIODevice::ReadOnly)) << prompts.errors.join(u' ').toStdString();
    const QByteArray svg = drawing.readAll();
    EXPECT_TRUE(svg.contains(">Muted because<"));
    EXPECT_FALSE(svg.contains("Yuki Mori"));
    QGuiApplication::clipboard()->clear();
    command("Copy as picture")->trigger();
    ASSERT_TRUE(arrive());
    EXPECT_GT(QGuiApplication::clipboard()->image().width(), 1000);
}

} // namespace rolewright
