// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `json` check type: reads values from an API's reply.
#include "checks/base/BuiltInKinds.h"

#include "async/PoolTasks.h"
#include "checks/base/Kind.h"
#include "checks/http/kind/HttpFields.h"
#include "checks/http/kind/HttpKind.h"
#include "checks/json/JsonReading.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// Longer bodies aren't parsed in this thread, because that would take too long.
constexpr qsizetype kMaxSynchronousSize = 64 * 1024;

class JsonKindText
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

//! Returns the plan prepared for the target, or a new plan if placeholders in the fields have just been filled.
std::shared_ptr<const JsonPlan> jsonPlanFor(const Fields &fields, const CheckContext &context)
{
    if (context.preparation())
        return std::static_pointer_cast<const JsonPlan>(context.preparation());
    return std::make_shared<JsonPlan>(fields);
}

QCoro::Task<JsonReading> readReply(std::shared_ptr<const JsonPlan> plan, QByteArray body, CheckContext *context)
{
    if (body.size() <= kMaxSynchronousSize)
        co_return readJson(*plan, body);
    const CancelToken &token = context->token();
    const auto job = [plan, body] { return readJson(*plan, body); };
    const std::optional<JsonReading> reading = co_await runInComputePool(job, token);
    JsonReading result;
    if (reading)
        result = *reading;
    else
        result.error = context->stopped(JsonKindText::tr("the response was still being read"));
    co_return result;
}

QCoro::Task<Observation> runJson(Fields fields, CheckContext *context)
{
    const std::shared_ptr<const JsonPlan> plan = jsonPlanFor(fields, *context);
    HttpVisit visit(plan, context);
    visit.keepWholeBody();
    const bool replied = co_await visitPage(&visit);
    const QByteArray body = replied ? visit.reply().body().head() : QByteArray();
    Observation observation = visit.takeObservation();
    observation.evidence = observation.evidence.shortened(context->requiredBodySize());
    if (!replied)
        co_return observation;

    const JsonReading reading = co_await readReply(plan, body, context);
    observation.values += reading.values;
    if (observation.error)
        co_return observation; // the status code is unexpected, so the body might not be JSON
    observation.error = reading.error;
    observation.summary = reading.error ? reading.error->message() : reading.summary;
    co_return observation;
}

void addJsonExpectations(const Fields &fields, Expectations *expectations)
{
    addHttpExpectations(fields, expectations);
    const bool isAccepted = fields.numberSet(u"accept"_s).contains(expectations->value(u"status"_s).toInt());
    const bool isWrong =
        isAccepted && (expectations->failedBy(ErrorType::Condition) || expectations->failedBy(ErrorType::Protocol));
    for (const auto &[name, path] : fields.map(u"values"_s)) {
        const QVariant value = expectations->value(name);
        const QString text = fields.flag(u"requireAll"_s) ? JsonKindText::tr("The response has the value “%1”")
                                                          : JsonKindText::tr("The value “%1” can be read, if it exists");
        const ConditionStatus absent = isWrong ? ConditionStatus::Fails : ConditionStatus::NotReached;
        expectations->add(text.arg(name), value.isValid() ? ConditionStatus::Passes : absent, valueText(value, Unit::None));
    }
}

} // namespace

Kind makeJsonKind()
{
    Kind kind;
    kind.key = u"json"_s;
    kind.title = JsonKindText::tr("API values");
    kind.help = JsonKindText::tr("Requests JSON from a URL and reads values from it, for display and for conditions.");
    kind.subject = KindSubject::Web;
    kind.fields = jsonFields();
    kind.run = &runJson;
    kind.host = [](const Fields &fields) { return fields.url(u"url"_s).host().toLower(); };
    kind.hasBody = true;
    kind.address = [](const Fields &fields) { return displayUrl(fields, u"url"_s); };
    kind.validate = &jsonFieldProblems;
    kind.prepare = &prepareJson;
    kind.endpoint = &webEndpoint;
    kind.expectations = &addJsonExpectations;
    return kind;
}

} // namespace watchkeeper
