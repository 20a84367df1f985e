#pragma once

// All that a plan is made of, a file for each part.
#include "core/plan/mute.h"
#include "core/plan/organisation.h"
#include "core/plan/person.h"
#include "core/plan/plan_head.h"
#include "core/plan/report_preset.h"
#include "core/plan/use_case.h"
