#include "app/views/organisation/people_strip.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <algorithm>

namespace rolewright {

namespace {

QString workOf(const Person &person)
{
    QStringList work{person.title, person.department};
    work.removeAll(QString());
    return work.join(QStringLiteral(", "));
}

std::vector<PersonChip> chipsOf(const Snapshot &snapshot, const PeopleFilter &filter)
{
    const PlanIndex &index = snapshot.index;
    const Workloads of = workloads(index);
    std::vector<PersonChip> chips;
    for (int row = 0; row < static_cast<int>(of.freeFte.size()); ++row) {
        const Person &person = index.person(row);
        if (filter.accepts(index, row, of))
            chips.push_back(
                {person.id, person.name, workOf(person), of.freeFte[static_cast<size_t>(row)]});
    }
    std::stable_sort(chips.begin(), chips.end(), [](const PersonChip &a, const PersonChip &b) {
        if (a.freeFte != b.freeFte)
            return a.freeFte > b.freeFte;
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return chips;
}

} // namespace

PeopleStrip::PeopleStrip(const ViewContext &context, const QString &origin, QWidget *parent)
    : QWidget(parent), m_context(context), m_filter(new QLineEdit), m_chips(new ChipRow(origin)),
      m_next([this](std::vector<PersonChip> chips) { showChips(std::move(chips)); })
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(withRole(plainLabel(QStringLiteral("People")), "name"));
    m_filter->setPlaceholderText(QStringLiteral("Filter: python, free > 0.2"));
    m_filter->setAccessibleName(QStringLiteral("Filter people"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(190);
    layout->addWidget(m_filter);
    layout->addWidget(m_chips, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &PeopleStrip::request);
    connect(m_filter, &QLineEdit::returnPressed, m_chips, qOverload<>(&QWidget::setFocus));
    connect(&context.session, &PlanSession::snapshotChanged, this, &PeopleStrip::request);
    connect(&context.selection, &Selection::changed, this,
            [this] { m_chips->setCurrent(m_context.selection.as<PersonId>()); });
    connect(m_chips, &ChipRow::chosen, this,
            [this](const PersonId &person) { m_context.selection.select(person); });
    request();
}

void PeopleStrip::showChips(std::vector<PersonChip> chips)
{
    const bool isEmpty = m_context.session.snapshot()->index.people().empty();
    m_chips->setPeople(std::move(chips),
                       isEmpty ? QStringLiteral("No people yet; the File menu imports a table")
                               : QStringLiteral("Nobody passes the filter"));
}

void PeopleStrip::request()
{
    const SnapshotPtr &snapshot = m_context.session.snapshot();
    const auto filter = PeopleFilter::parse(m_filter->text(), snapshot->input.framework);
    setPlainToolTip(m_filter, filter ? QStringLiteral("Words that name, title or skills contain, "
                                                      "or comparisons: python >= 3, free > 0.2")
                                     : filter.error().text);
    withRole(m_filter, filter ? "" : "bad");
    // What is typed halfway leaves the list as it is.
    if (filter)
        m_next.request([snapshot, filter = *filter] { return chipsOf(*snapshot, filter); });
}

} // namespace rolewright
