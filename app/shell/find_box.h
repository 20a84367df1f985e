#pragma once

#include "app/common/latest.h"
#include "app/common/plan_session.h"
#include "app/models/find_index.h"

#include <QLineEdit>

class QListWidget;

namespace rolewright {

/// A field that finds people, positions, units, profiles and activities by name while one types,
/// and jumps to what is chosen.
class FindBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit FindBox(PlanSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const rolewright::Subject &subject);
    /// Escape was pressed.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    using IndexPtr = std::shared_ptr<const FindIndex>;

    void makeIndex();
    void showMatches();
    void placeList();
    void choose(int row);

    PlanSession &m_session;
    QListWidget *m_list;
    std::vector<Subject> m_shown; ///< by row of the list
    SnapshotPtr m_indexed;        ///< what the index was made of
    IndexPtr m_index;
    Latest<IndexPtr> m_nextIndex;
};

} // namespace rolewright
