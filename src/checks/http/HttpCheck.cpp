// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpCheck.h"

#include "checks/http/FormFiles.h"
#include "checks/http/HttpTransfer.h"
#include "checks/http/OAuthFetch.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class HttpCheckText
{
    Q_DECLARE_TR_FUNCTIONS(HttpCheck)
};

//! Reads the files that the form uploads. \return false on failure; the visit then contains the error
QCoro::Task<bool> addFiles(HttpVisit *visit)
{
    Expected<HttpContent, CheckError> content =
        co_await readForm(visit->plan().form, visit->plan().files, visit->context().token());
    if (!content) {
        const CheckContext &context = visit->context();
        visit->fail(context.token().isCancelled() ? context.stopped(HttpCheckText::tr("the form's files were still being read"))
                                                  : content.error());
        co_return false;
    }
    visit->setContent(std::move(*content));
    co_return true;
}

//! The plan prepared for the target, or a new plan if placeholders in the fields have just been filled.
std::shared_ptr<const HttpPlan> httpPlanFor(const Fields &fields, const CheckContext &context)
{
    if (context.preparation())
        return std::static_pointer_cast<const HttpPlan>(context.preparation());
    return std::make_shared<HttpPlan>(fields);
}

} // namespace

QCoro::Task<bool> visitPage(HttpVisit *visit)
{
    bool keepsGoing = true;
    if (!visit->plan().files.isEmpty())
        keepsGoing = co_await addFiles(visit);
    while (keepsGoing) {
        if (visit->needsToken())
            keepsGoing = co_await addToken(visit);
        if (keepsGoing)
            keepsGoing = co_await performHttpTransfer(visit);
        if (keepsGoing && !visit->evaluateReply())
            co_return true;
    }
    co_return false;
}

QCoro::Task<Observation> runHttpCheck(Fields fields, CheckContext *context)
{
    HttpVisit visit(httpPlanFor(fields, *context), context);
    co_await visitPage(&visit);
    co_return visit.takeObservation();
}

} // namespace watchkeeper
