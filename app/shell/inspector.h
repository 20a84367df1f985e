#pragma once

#include "app/common/latest.h"
#include "app/common/view_context.h"
#include "app/inspector/person_page.h"
#include "app/views/heatmap/profile_figures.h"
#include "app/views/organisation/position_page.h"
#include "app/views/organisation/unit_page.h"
#include "app/views/responsibilities/activity_page.h"

#include <QScrollArea>

namespace rolewright {

/// The right part of the window: details of what is selected. A page stands at once; figures that
/// take a while come when they are there.
class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    explicit Inspector(const ViewContext &context, QWidget *parent = nullptr);

    /// Whether nothing more is to come for what is selected.
    bool isSettled() const { return !m_next.isBusy(); }
    /// What is shown; another one after each change.
    const QWidget *page() const { return m_page; }

private:
    using Figures = std::variant<std::monostate, ProfileFigures, ActivityFigures, PositionFigures,
                                 UnitFigures, PersonFigures>;
    struct PageFigures
    {
        Subject subject;
        SnapshotPtr snapshot;
        Figures figures;
    };
    using PageFiguresPtr = std::shared_ptr<const PageFigures>;

    static PageFiguresPtr worked(const SnapshotPtr &snapshot, const Subject &subject,
                                 const CoverageScope &scope);
    bool hasFigures() const;
    void showSubject();
    void followSnapshot();
    void followAssessment();
    void rebuild();
    void focusAgain(const QString &buttonName);

    ViewContext m_context;
    SeatOffer *m_seats;
    QWidget *m_page;
    PageFiguresPtr m_figures; ///< null, or of what is selected
    Latest<PageFiguresPtr> m_next;
};

} // namespace rolewright
