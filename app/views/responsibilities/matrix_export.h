#pragma once

#include "app/common/latest.h"
#include "app/common/plan_session.h"
#include "app/common/prompts.h"

#include "core/drawing/matrix_model.h"

namespace rolewright {

/// Hands on the responsibility matrix as it is seen, off the GUI thread.
class MatrixExport : public QObject
{
    Q_OBJECT

public:
    MatrixExport(PlanSession &session, Prompts &prompts, QObject *parent = nullptr);

    /// Asks where to; the ending of the file's name says what it becomes, as of matrixEndings().
    void toFile(const MatrixChoice &choice);
    bool isRunning() const { return m_job.isBusy(); }

private:
    PlanSession &m_session;
    Prompts &m_prompts;
    Latest<Result<void>> m_job;
};

} // namespace rolewright
