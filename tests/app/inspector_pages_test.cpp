#include "app/common/plain_text.h"
#include "app/inspector/load_chart.h"
#include "app/inspector/person_dialog.h"
#include "app/seating/candidate_lines.h"
#include "app/seating/candidate_popup.h"
#include "app/shell/inspector.h"
#include "tests/app/window_fixture.h"

#include "core/analysis/load.h"
#include "core/drawing/theme.h"
#include "core/plan/edits/entity_edits.h"
#include "core/plan/edits/people_edits.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>

namespace rolewright {

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

class InspectorTest : public WindowTest
{
protected:
    void SetUp() override { openSample(); }

    Inspector &inspector() { return *workspace().findChild<Inspector *>(); }
    bool settlePage()
    {
        return settle() && QTest::qWaitFor([this] { return inspector().isSettled(); });
    }
    void show(const Subject &subject)
    {
        workspace().goTo(subject);
        ASSERT_TRUE(settlePage());
    }
    /// All text of the page that shows, line by line.
    QString text()
    {
        QStringList lines;
        for (const auto *label : inspector().page()->findChildren<QLabel *>())
            lines << label->text();
        for (const auto *button : inspector().page()->findChildren<QPushButton *>())
            lines << nameOf(*button);
        return lines.join(u'\n');
    }
    static QString nameOf(const QPushButton &button)
    {
        return button.accessibleName().isEmpty() ? button.text() : button.accessibleName();
    }
    QPushButton *buttonCalled(const QString &name)
    {
        for (auto *button : inspector().page()->findChildren<QPushButton *>()) {
            if (nameOf(*button) == name)
                return button;
        }
        return nullptr;
    }
    void press(const QString &name)
    {
        QPushButton *button = buttonCalled(name);
        ASSERT_NE(button, nullptr) << name.toStdString();
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    bool says(const char *part) { return text().contains(q(part)); }
    bool says(const QString &part) { return text().contains(part); }
};

const PositionId vacant{q("de-charging")};

} // namespace

TEST_F(InspectorTest, PositionSaysStateFitsAndGuides)
{
    show(vacant);
    EXPECT_TRUE(says("Position in Charging"));
    EXPECT_TRUE(says("Vacant, 1.0 FTE, needed from March 2027"));
    EXPECT_TRUE(says("Best fits among your people"));
    EXPECT_TRUE(says("Data Platform Lead (data infrastructure)"));
    const auto best =
        bestFits(session().snapshot()->index, {session().snapshot()->index.positionRow(vacant)}, 1);
    const Fit &first = best.front().front();
    const QString name = session().plan().people.find(first.person)->name;
    EXPECT_NE(buttonCalled(q("Assign ") + name), nullptr);
    EXPECT_TRUE(
        says(q("%1\u00a0%, %2 free").arg(std::lround(*first.fit * 100)).arg(first.freeFte)));
}

TEST_F(InspectorTest, AssignsTheBestFitAsOneStep)
{
    show(vacant);
    const auto best =
        bestFits(session().snapshot()->index, {session().snapshot()->index.positionRow(vacant)}, 1);
    const Fit first = best.front().front();
    const auto before = session().design().assignments.size();
    press(q("Assign ") + session().plan().people.find(first.person)->name);
    ASSERT_TRUE(settlePage());
    ASSERT_EQ(session().design().assignments.size(), before + 1);
    const Assignment &made = *session().design().assignments.rows().back();
    EXPECT_EQ(made.person, first.person);
    EXPECT_EQ(made.position, vacant);
    EXPECT_NEAR(*made.share, std::min(first.freeFte, 1.0), 0.05);
    EXPECT_TRUE(says("Partly filled"));
    session().document().undoStack().undo();
    ASSERT_TRUE(settlePage());
    EXPECT_TRUE(says("Vacant, 1.0 FTE"));
}

TEST_F(InspectorTest, ExplainsAnotherCandidateOnRequest)
{
    show(vacant);
    const auto fits = fitsForPosition(session().snapshot()->index, vacant, 1);
    const QString busy = session().plan().people.find(fits.front().person)->name;
    ASSERT_EQ(fits.front().freeFte, 0);
    press(busy);
    EXPECT_TRUE(says(q("If %1 takes it").arg(busy)));
    EXPECT_TRUE(says("overloaded"));
    EXPECT_NE(buttonCalled(q("Assign ") + busy), nullptr);
}

TEST_F(InspectorTest, TakesAHolderOffAndKeepsTheFocusOnThePage)
{
    show(PositionId{q("de-fleet")});
    EXPECT_TRUE(says("Held by"));
    press(q("Take Tom Becker off"));
    ASSERT_TRUE(settlePage());
    EXPECT_FALSE(says("Held by"));
    EXPECT_TRUE(inspector().hasFocus() || inspector().isAncestorOf(QApplication::focusWidget()));
}

TEST_F(InspectorTest, KeepsTheFocusedLinkWhileFiguresCome)
{
    show(vacant);
    QPushButton *edit = buttonCalled(q("Edit…"));
    edit->setFocus();
    Head head = *session().plan().head;
    head.name = q("Another name");
    ASSERT_TRUE(session().apply(changeHead(session().plan(), head)));
    ASSERT_TRUE(settlePage());
    EXPECT_EQ(QApplication::focusWidget(), buttonCalled(q("Edit…")));
}

TEST_F(InspectorTest, RemovesAPositionAndClearsThePage)
{
    show(vacant);
    press(q("Remove"));
    ASSERT_TRUE(settlePage());
    EXPECT_FALSE(session().design().positions.contains(vacant.value));
    EXPECT_TRUE(says("Select a cell"));
}

TEST_F(InspectorTest, PersonSaysLoadFitsAndWhatIsMissing)
{
    const PersonId karim{q("karim")};
    show(karim);
    const PlanIndex &index = session().snapshot()->index;
    const PersonLoad peak = peakLoadOf(index, index.personRow(karim));
    EXPECT_TRUE(says("Data Engineer, 1.0 FTE, Leipzig"));
    EXPECT_TRUE(says("Data Engineer on call, Data science pool"));
    EXPECT_TRUE(says(q("%1 of %2.0 FTE").arg(peak.assignedFte).arg(peak.capacity)));
    EXPECT_TRUE(says("What would make Data Engineer 100 %"));
    EXPECT_TRUE(says("Could learn from"));
    EXPECT_TRUE(says("Agile development 3 and Containerisation 4"));
    EXPECT_TRUE(says("Nobody in house has Data product design at that level."));
    EXPECT_TRUE(says("Orchestration tools"));
    EXPECT_TRUE(says("SQL 4"));
    press(q("Data Engineer on call, Data science pool"));
    EXPECT_NE(workspace().context().selection.as<PositionId>(), nullptr);
}

TEST_F(InspectorTest, ExplainsFitsOfAPersonSkillBySkill)
{
    const PersonId karim{q("karim")};
    show(karim);
    const Snapshot &snapshot = *session().snapshot();
    const PersonFigures figures = personFigures(snapshot, karim);
    ASSERT_EQ(figures.best.front().profile, ProfileId{q("data-engineer")});
    EXPECT_TRUE(says("Falls short: Orchestration tools 1\u00a0of\u00a03, Data mining 0\u00a0of"));
    EXPECT_TRUE(says("At the level asked: Cloud services\u00a03"));
    ASSERT_FALSE(figures.seats.empty());
    EXPECT_EQ(figures.seats.front().position, vacant);
    EXPECT_NEAR(figures.seats.front().vacantFte, 1, 1e-9);
    EXPECT_TRUE(says("Data Engineer, Charging"));
    EXPECT_TRUE(says("1.0 FTE vacant in March 2027"));
    for (const PersonFigures::SeatFit &seat : figures.seats)
        EXPECT_NE(seat.position, PositionId{q("de-pool")}); // where Karim sits already
}

TEST_F(InspectorTest, SaysWhatTheTitleSuggestsOfSomebodyWithoutRatings)
{
    Person karim = *session().plan().people.find(q("karim"));
    karim.skills.clear();
    ASSERT_TRUE(session().apply(changeEntity(session().plan(), {}, karim)));
    show(karim.id);
    EXPECT_TRUE(says("No skill is rated yet; the title suggests Data Engineer (sure)."));
    const auto lines = candidatesFor(*session().snapshot(), vacant);
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const auto &one) { return one.person == karim.id; });
    ASSERT_NE(line, lines.end());
    EXPECT_TRUE(line->figures.startsWith(q("not rated; title suggests Data Engineer (sure), ")))
        << line->figures.toStdString();
    show(PersonId{q("anton")});
    EXPECT_TRUE(says("No skill is rated yet."));
}

TEST_F(InspectorTest, PositionNamesWhomItSuitsByTitle)
{
    show(vacant);
    EXPECT_FALSE(says("Not rated, but suited by title"));
    const Person newcomer{
        .id = {q("newcomer")}, .name = q("Ola Nord"), .title = q("Senior Data Engineer")};
    ASSERT_TRUE(session().apply(changePeople(session().plan(), {newcomer}, q("Add"))));
    ASSERT_TRUE(settlePage());
    EXPECT_TRUE(says("Not rated, but suited by title"));
    EXPECT_TRUE(says("sure, 1.0 free"));
    press(q("Ola Nord"));
    ASSERT_TRUE(settlePage());
    EXPECT_TRUE(says("the title suggests Data Engineer (sure)"));
}

TEST_F(InspectorTest, NamesDateAndSourceOfRatings)
{
    show(PersonId{q("lena")});
    EXPECT_TRUE(says("Rated by certificate on 14 October 2026"));
    EXPECT_TRUE(says("Rated without date and source"));
    EXPECT_TRUE(says("Kubernetes 4"));
}

TEST_F(InspectorTest, DrawsTheLoadOfAPersonByMonth)
{
    show(PersonId{q("omar")});
    auto *chart = inspector().page()->findChild<LoadChart *>();
    ASSERT_NE(chart, nullptr);
    EXPECT_EQ(chart->accessibleName(),
              q("Load by month: January 2027 to August 2027 0.5 of 0.5 FTE assigned, nothing free; "
                "September 2027 to December 2027 not there, in the company until 31 August 2027"));
    EXPECT_EQ(chart->tip(0), q("January 2027: 0.5 of 0.5 FTE assigned, nothing free\n"
                               "0.5 Data Analyst, Fleet"));
    EXPECT_LE(chart->bar(11).right(), chart->width());
    const QImage picture = chart->grab().toImage();
    const double ratio = picture.devicePixelRatio();
    const QPointF low = chart->bar(2).center() * ratio;
    EXPECT_EQ(picture.pixelColor(low.toPoint()), QColor(theme::loadBar));
}

TEST_F(InspectorTest, AssignsAPersonFromTheCard)
{
    const PersonId grace{q("grace")};
    show(grace);
    press(q("Assign…"));
    auto *popup = window.findChild<CandidatePopup *>();
    ASSERT_NE(popup, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return popup->list().count() > 1; }));
    QTest::keyClicks(&popup->field(), q("ML Engineer, Fleet"));
    QTest::keyClick(&popup->field(), Qt::Key_Return);
    ASSERT_TRUE(settlePage());
    const Assignment &made = *session().design().assignments.rows().back();
    EXPECT_EQ(made.person, grace);
    EXPECT_TRUE(says("ML Engineer, Fleet"));
}

TEST_F(InspectorTest, EditsAPersonFromTheCard)
{
    show(PersonId{q("grace")});
    QTimer::singleShot(0, &window, [] {
        auto *dialog = qobject_cast<PersonDialog *>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        for (auto *field : dialog->findChildren<QLineEdit *>()) {
            if (field->accessibleName() == q("Location"))
                field->setText(q("Kiel"));
        }
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    press(q("Edit…"));
    ASSERT_TRUE(settlePage());
    EXPECT_TRUE(says("DevOps Engineer, 1.0 FTE, Kiel"));
    EXPECT_EQ(session().document().undoStack().undoText(), q("Change person Grace Mwangi"));
}

TEST_F(InspectorTest, NoTextOfACardIsCutOff)
{
    for (const auto &person : session().plan().people) {
        show(person->id);
        QCoreApplication::processEvents();
        for (const auto *label : inspector().page()->findChildren<QLabel *>())
            EXPECT_GE(label->height(), label->heightForWidth(label->width()))
                << person->name.toStdString() << ": " << label->text().toStdString();
    }
}

TEST_F(InspectorTest, TextCanBeSelectedWhereThePointerIs)
{
    show(PersonId{q("karim")});
    QLabel *title = nullptr;
    for (auto *label : inspector().page()->findChildren<QLabel *>()) {
        if (label->text() == q("Karim Diallo"))
            title = label;
    }
    ASSERT_NE(title, nullptr);
    const QSize before = title->size();
    QEnterEvent enter({2, 2}, {2, 2}, title->mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(title, &enter);
    QTest::mouseDClick(title, Qt::LeftButton, {}, {10, title->height() / 2});
    EXPECT_EQ(title->selectedText(), q("Karim"));
    EXPECT_EQ(title->size(), before);
}

TEST_F(InspectorTest, UnitSaysSeatsLeadAndCoverage)
{
    const UnitId fleet{q("fleet")};
    show(fleet);
    const UnitFigures figures = unitFigures(*session().snapshot(), fleet);
    EXPECT_EQ(figures.positions, 10); // seven of its own and three of the team
    EXPECT_TRUE(says("Business unit"));
    EXPECT_TRUE(says("Routing team"));
    EXPECT_TRUE(says("Product Owner Fleet, Fleet"));
    EXPECT_TRUE(says("Coverage by phase"));
    ASSERT_FALSE(figures.phases.empty());
    const PhaseCoverage &first = figures.phases.front();
    EXPECT_TRUE(says(q("%1\u00a0%").arg(std::lround(100 * first.coveredFte / first.demandFte))));
}

TEST_F(InspectorTest, RemovesAUnitTheWayThatIsChosen)
{
    show(UnitId{q("fleet-routing")});
    press(q("Remove…"));
    EXPECT_EQ(prompts.choicesOffered.size(), 2);
    EXPECT_TRUE(session().design().units.contains(q("fleet-routing"))); // cancelled
    prompts.choice = 0;
    press(q("Remove…"));
    EXPECT_FALSE(session().design().units.contains(q("fleet-routing")));
    EXPECT_EQ(session().design().positions.find(q("ds-routing"))->unit, UnitId{q("fleet")});
}

TEST_F(InspectorTest, ShowsHostileNamesAsTheyAre)
{
    const QString hostile = q("<img src=/dev/zero><b>Bold</b>&amp;\u202e");
    Position position = *session().design().positions.find(vacant);
    position.title = hostile;
    position.note = QString(300, u'<') + QString(10000, QChar(0x0301));
    ASSERT_TRUE(session().apply(changeEntity(session().plan(), session().scenario(), position)));
    Person person = *session().plan().people.find(q("karim"));
    person.name = hostile;
    ASSERT_TRUE(session().apply(changeEntity(session().plan(), {}, person)));
    ASSERT_TRUE(settle());
    for (const Subject &subject :
         {Subject(vacant), Subject(person.id), Subject(UnitId{q("charging")})}) {
        show(subject);
        for (const auto *label : inspector().page()->findChildren<QLabel *>())
            EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
        for (const auto *widget : inspector().page()->findChildren<QWidget *>())
            EXPECT_FALSE(widget->toolTip().contains(q("<img")));
    }
}

} // namespace rolewright
