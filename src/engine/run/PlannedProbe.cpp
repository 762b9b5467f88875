// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run/PlannedProbe.h"

#include "async/Alarm.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Placeholders.h"
#include "engine/values/EngineText.h"
#include "model/base/Logging.h"

#include <exception>

namespace watchkeeper {

QString currentExceptionText()
{
    try {
        throw;
    } catch (const std::exception &exception) {
        return QString::fromUtf8(exception.what());
    } catch (...) {
        return QStringLiteral("an exception of unknown type");
    }
}

QCoro::Task<Observation> runPlannedProbe(const CheckPlan *plan, ProbeOptions options, CheckServices *services,
                                         CancelToken token)
{
    const Target &target = *plan->target;
    Observation observation;
    QString fault;
    try {
        Deadline deadline(options.timeLimit, token);
        const CancelToken limit = deadline.token();
        Fields fields = plan->fields();
        if (fields.needsExpansion()) {
            Expected<Fields, CheckError> filled = co_await expandPlaceholders(plan->kind, fields, limit, services, target.id);
            if (!filled) {
                observation.error = filled.error();
                co_return observation;
            }
            fields = std::move(filled.value());
        }
        CheckContext context(limit, options.timeLimit, services, &target, plan->preparation);
        context.setUserRequested(options.isUserRequested);
        context.setRequiredBodySize(options.requiredBodySize);
        observation = co_await plan->kind->run(std::move(fields), &context);
        co_return observation;
    } catch (...) {
        fault = currentExceptionText();
    }
    qCCritical(lcEngine, "exception in the check of %s: %s", qPrintable(target.name), qPrintable(fault));
    observation.error = CheckError(ErrorType::Internal, text::checkException(), fault);
    co_return observation;
}

} // namespace watchkeeper
