#pragma once

#include "core/report/job_description.h"

namespace rolewright {

/// A fact of a description with what it is: "Reports to", "Head of AI, AI Centre of Excellence".
struct JobFact
{
    QString what;
    QString value;
};

/// Unit, profiles, reporting, FTE, need, guidance: those that are known, in this order.
std::vector<JobFact> factsOf(const JobDescription &job);

/// What the letters of tasks mean.
QString lettersInWords(const QString &language);

/// "A, R": the letters of a part, without what is only told.
QString lettersOf(const Involvement &part);

} // namespace rolewright
