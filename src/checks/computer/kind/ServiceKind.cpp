// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `service` check type: checks a service of the system's service manager.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/base/SafeText.h"
#include "checks/command/ProgramRun.h"
#include "checks/computer/Computer.h"
#include "checks/computer/kind/Limits.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMaxRestarts = 999'999;

const QString kServiceRunning = u"running"_s;
const QString kServiceStopped = u"stopped"_s;
const QString kServiceSucceeded = u"succeeded"_s;

using State = ServiceFigures::State;

class ServiceKindText
{
    Q_DECLARE_TR_FUNCTIONS(Service)
};

QString serviceName(const Fields &fields)
{
    return fields.text(u"service"_s);
}

//! Returns the result of the last run, in brackets; empty if it was successful or unknown.
QString lastExitText(const ServiceFigures &service)
{
    if (service.result.isEmpty() || service.result == u"success"_s)
        return {};
    const QString result = displayText(service.result);
    if (service.exitStatus.value_or(0) == 0)
        return ServiceKindText::tr(" (its last run ended with “%1”)").arg(result);
    return ServiceKindText::tr(" (its last run ended with “%1”, exit code %2)")
        .arg(result, QString::number(*service.exitStatus));
}

void evaluateRunning(const QString &name, const ServiceFigures &service, LimitVerdict *verdict)
{
    const QString log = ServiceKindText::tr("Check its log for the reason.");
    switch (service.state) {
    case State::Running:
        break;
    case State::Changing:
        verdict->addDegraded(ServiceKindText::tr("%1 is changing state: %2.").arg(name, service.stateText));
        break;
    case State::Failed:
        verdict->addDown(ServiceKindText::tr("%1 has failed%2. %3").arg(name, lastExitText(service), log));
        break;
    case State::Stopped:
        verdict->addDown(ServiceKindText::tr("%1 isn't running: %2%3. Start it if it should be.")
                             .arg(name, service.stateText, lastExitText(service)));
        break;
    case State::Missing:
        verdict->addDown(
            ServiceKindText::tr("Service %1 not found on this computer. Is it installed, and is the name correct?").arg(name));
        break;
    }
}

void evaluateStopped(const QString &name, const ServiceFigures &service, LimitVerdict *verdict)
{
    if (service.state == State::Running || service.state == State::Changing)
        verdict->addDown(ServiceKindText::tr("%1 is running (%2), but shouldn't be.").arg(name, service.stateText));
}

//! Evaluates the last run of a job, which starts and ends repeatedly.
void evaluateJob(const QString &name, const ServiceFigures &service, LimitVerdict *verdict)
{
    const bool ended = service.state == State::Stopped || service.state == State::Running;
    if (!ended && service.state != State::Changing)
        evaluateRunning(name, service, verdict);
    else if (ended && !lastExitText(service).isEmpty())
        verdict->addDown(ServiceKindText::tr("%1 failed%2. Check its log for the reason.").arg(name, lastExitText(service)));
}

//! Returns the verdict if the service was restarted too often since the last check. Otherwise, returns an earlier check's
//! verdict while it is still being repeated.
std::optional<RepeatableVerdict> restartsVerdict(const Fields &fields, const ServiceFigures &service,
                                                 const std::optional<RestartRecord> &known, int attempts, qint64 now)
{
    const int tolerated = fields.integer(u"warnRestarts"_s);
    const int restarts = known && service.restarts ? *service.restarts - known->count : 0;
    if (tolerated <= 0 || restarts < tolerated)
        return repeatedVerdict(known ? known->verdict : std::nullopt, attempts, Milliseconds(0), now);
    const QString text =
        QCoreApplication::translate("Service",
                                    "%1 ended and was restarted %n time(s) since the last check. Check its log for the reason.",
                                    nullptr, restarts)
            .arg(serviceName(fields));
    return RepeatableVerdict(false, text, now);
}

void addServiceValues(const ServiceFigures &service, Observation *observation)
{
    observation->addValue(u"state"_s, service.stateText);
    if (!service.result.isEmpty())
        observation->addValue(u"result"_s, displayText(service.result));
    if (service.exitStatus)
        observation->addValue(u"exitCode"_s, *service.exitStatus);
    if (service.restarts)
        observation->addValue(u"restarts"_s, *service.restarts);
    if (service.processId)
        observation->addValue(u"processId"_s, *service.processId);
    if (service.memory)
        observation->addValue(u"memory"_s, *service.memory);
    if (service.stateSeconds)
        observation->addValue(u"inStateFor"_s, roundedToHundredths(*service.stateSeconds));
}

QString serviceSummary(const ServiceFigures &service)
{
    if (service.state == State::Missing)
        return ServiceKindText::tr("not found");
    if (service.memory)
        return ServiceKindText::tr("%1, %2").arg(service.stateText, humanBinarySize(*service.memory));
    return service.stateText;
}

Observation observeService(const Fields &fields, ServiceFigures service, const QString &restarts)
{
    service.stateText = displayText(service.stateText).simplified();
    Observation observation;
    observation.summary = serviceSummary(service);
    addServiceValues(service, &observation);
    if (service.state == State::Changing)
        observation.addValue(u"changing"_s, true);
    if (!restarts.isEmpty())
        observation.addValue(u"restartedOften"_s, true);
    LimitVerdict verdict(fields);
    const QString expect = fields.text(u"expect"_s);
    if (expect == kServiceStopped)
        evaluateStopped(serviceName(fields), service, &verdict);
    else if (expect == kServiceSucceeded)
        evaluateJob(serviceName(fields), service, &verdict);
    else
        evaluateRunning(serviceName(fields), service, &verdict);
    if (!restarts.isEmpty())
        verdict.addDegraded(restarts);
    verdict.applyToObservation(&observation);
    return observation;
}

CheckError missingToolError(const QString &program, const CheckError &error)
{
    const QString message = ServiceKindText::tr(
        "The service can't be checked: %1 couldn't be started. Does this system use it to manage services?");
    return {error.type(), message.arg(program), error.message()};
}

//! Runs the program that queries services, such as systemctl, and returns its output.
QCoro::Task<Expected<ServiceToolOutput, CheckError>> queryServiceTool(ServiceTool tool, CheckContext *context)
{
    const ProgramOutput run = co_await runProgram(tool.program, tool.arguments, context);
    if (run.error && (run.error->type() == ErrorType::NotFound || run.error->type() == ErrorType::Permission))
        co_return Unexpected(missingToolError(tool.program, *run.error));
    if (run.error)
        co_return Unexpected(*run.error);
    ServiceToolOutput output;
    output.exitCode = run.exitCode;
    output.output = run.output.toUtf8();
    output.errors = run.errors.toUtf8();
    co_return output;
}

//! Reads the state of a service, with a program such as systemctl or with a system call that may block.
QCoro::Task<Expected<ServiceFigures, CheckError>> readService(QString name, bool isUserService, CheckContext *context)
{
    Computer &computer = context->services().get<Computer>();
    const std::optional<ServiceTool> tool = computer.reader().serviceTool(name, isUserService);
    if (!tool) {
        const auto read = [name](const SystemReader &system) { return system.service(name); };
        const SystemQuery<ServiceFigures> query(u"service "_s + name, ServiceKindText::tr("the service %1").arg(name), read);
        const auto reading = co_await computer.read(query, context);
        if (!reading)
            co_return Unexpected(reading.error());
        co_return reading->figures;
    }
    const ServiceTool &call = *tool;
    const auto output = co_await queryServiceTool(call, context);
    if (!output)
        co_return Unexpected(output.error());
    co_return computer.reader().serviceFrom(*output);
}

//! \brief Counts restarts since the target's last check, and stores the total for the next one.
//! \return a message if there were too many restarts, otherwise empty
QString recordRestarts(const Fields &fields, const ServiceFigures &service, CheckContext *context)
{
    TargetMemory<RestartRecord> &history = context->services().get<Computer>().history().restarts;
    const Target &target = context->target();
    const QByteArray series = historySeriesFor(fields);
    std::optional<RestartRecord> known = history.value(target.id);
    if (known && known->series != series)
        known.reset();
    const qint64 now = monotonicNow();
    const std::optional<RepeatableVerdict> verdict = restartsVerdict(fields, service, known, target.schedule.attempts, now);
    if (service.restarts)
        history.set(target.id, RestartRecord(series, *service.restarts, verdict));
    return verdict ? verdict->textAt(now) : QString();
}

QCoro::Task<Observation> runService(Fields fields, CheckContext *context)
{
    const QString name = serviceName(fields);
    const bool isUserService = fields.flag(u"user"_s);
    const auto service = co_await readService(name, isUserService, context);
    if (!service)
        co_return failedObservation(service.error());
    const QString restarts = recordRestarts(fields, *service, context);
    co_return observeService(fields, *service, restarts);
}

QList<FieldProblem> validateService(const Fields &fields)
{
    // systemctl would also accept patterns and paths, but only names are allowed here.
    static const QRegularExpression unsupportedCharacters(u"[\\s*?\\[\\]/]"_s);
    if (serviceName(fields).contains(u"${"_s) || !serviceName(fields).contains(unsupportedCharacters))
        return {};
    return {{u"service"_s, ServiceKindText::tr("Enter the name of one service, such as nginx.")}};
}

QList<Field> serviceFields()
{
    return {
        {.name = u"service"_s,
         .type = FieldType::Text,
         .label = ServiceKindText::tr("Service"),
         .help = ServiceKindText::tr("Name of the service: on Linux a systemd unit such as nginx or backup.timer, on Windows "
                                     "the service name, on macOS the job label."),
         .required = true},
        {.name = u"expect"_s,
         .type = FieldType::Choice,
         .label = ServiceKindText::tr("Expected state"),
         .help = ServiceKindText::tr("running: the service must be running. stopped: the service must not be running. "
                                     "succeeded: its last run must have succeeded, for jobs that start and exit."),
         .defaultValue = kServiceRunning,
         .choices = {kServiceRunning, kServiceStopped, kServiceSucceeded},
         .choiceLabels = {ServiceKindText::tr("Running"), ServiceKindText::tr("Stopped"),
                          ServiceKindText::tr("Last run succeeded")}},
        {.name = u"warnRestarts"_s,
         .type = FieldType::Number,
         .label = ServiceKindText::tr("Restarts: degraded at"),
         .help = ServiceKindText::tr("The target is degraded when the service manager has restarted the service at least this "
                                     "many times since the last check. The target stays degraded for as many checks as its "
                                     "number of attempts, so that the state can be confirmed. Enter 0 to ignore restarts."),
         .defaultValue = 1,
         .maximum = kMaxRestarts,
         .whole = true},
        {.name = u"user"_s,
         .type = FieldType::Bool,
         .label = ServiceKindText::tr("User service"),
         .help = ServiceKindText::tr("Checks one of your own services (systemctl --user) instead of a system service."),
         .defaultValue = false,
         .advanced = true},
    };
}

void addServiceExpectations(const Fields &fields, Expectations *expectations)
{
    const QString expect = fields.text(u"expect"_s);
    const QVariant state = expectations->value(u"state"_s);
    const QString text = expect == kServiceStopped ? ServiceKindText::tr("The service isn't running")
        : expect == kServiceSucceeded              ? ServiceKindText::tr("The last run of the service succeeded")
                                                   : ServiceKindText::tr("The service is running");
    const bool isChanging = expect == kServiceRunning && expectations->value(u"changing"_s).toBool();
    const ConditionStatus fallback = isChanging ? ConditionStatus::Degrades : ConditionStatus::Passes;
    const ConditionStatus status = expectations->failedBy(ErrorType::Condition) ? ConditionStatus::Fails : fallback;
    expectations->add(text, state.isValid() ? status : ConditionStatus::NotReached, state.toString());
    if (const int limit = fields.integer(u"warnRestarts"_s); limit > 0) {
        const bool isTooOften = expectations->value(u"restartedOften"_s).toBool();
        const ConditionStatus restarts = isTooOften ? ConditionStatus::Degrades : ConditionStatus::Passes;
        expectations->add(ServiceKindText::tr("Restarts since the last check: fewer than %1, else degraded").arg(limit),
                          state.isValid() ? restarts : ConditionStatus::NotReached);
    }
}

} // namespace

Kind makeServiceKind()
{
    Kind kind;
    kind.key = u"service"_s;
    kind.title = ServiceKindText::tr("System service");
    kind.help = ServiceKindText::tr("Checks whether a service of this computer is running, as reported by its service manager: "
                                    "systemd, Windows services or launchd.");
    kind.subject = KindSubject::System;
    kind.needsComputer = true;
    kind.fields = serviceFields();
    kind.run = runService;
    kind.address = serviceName;
    kind.validate = validateService;
    kind.expectations = addServiceExpectations;
    return kind;
}

} // namespace watchkeeper
