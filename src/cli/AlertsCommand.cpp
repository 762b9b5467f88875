// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AlertsCommand.h"

#include "alerts/alert/Alert.h"
#include "alerts/providers/Provider.h"
#include "app/alerting/AlertSending.h"
#include "app/profile/Profile.h"
#include "app/profile/Settings.h"
#include "app/requests/DesktopAlertTests.h"
#include "app/requests/RequestCall.h"
#include "async/WhenDone.h"
#include "cli/AlertsText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/InputFile.h"
#include "model/base/NearestWord.h"

#include <QJsonDocument>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kNotDelivered = 1;

Outcome sampleOutcome(AlertKind kind, const QString &requested)
{
    if (const auto outcome = outcomeFromKey(requested))
        return *outcome;
    return kind == AlertKind::Problem || kind == AlertKind::Reminder || kind == AlertKind::Acknowledged ? Outcome::Down
                                                                                                        : Outcome::Up;
}

QString withSuggestion(const QString &what, const QString &name, const QStringList &known)
{
    const QString near = nearestWord(name, known);
    return near.isEmpty() ? what : what + u' ' + CliText::tr("Did you mean “%1”?").arg(near);
}

} // namespace

void AlertsCommand::start()
{
    if (arguments().action == Action::AlertsProviders)
        return printProviders();
    if (arguments().action == Action::AlertsSchema) {
        console().out.write(QJsonDocument(alertsSchema()).toJson());
        return finish(exit_status::kUp);
    }
    m_isReading = true;
    const QString path = Profile(arguments().profile).alertsFile();
    whenDone(QtConcurrent::run(readAlertsFile, path), this, [this](const LoadedAlerts &found) { applyFile(found); });
}

void AlertsCommand::stop(int status)
{
    m_stopStatus = status;
    m_cancel.cancel();
    finishLater(status);
}

void AlertsCommand::printProviders()
{
    const bool isTable = arguments().format == Format::Table;
    const QString name = arguments().channel;
    if (name.isEmpty()) {
        console().out.write(isTable ? providersTable(console().outTerminal).toUtf8() : providersJson());
        return finish(exit_status::kUp);
    }
    if (const Provider *provider = findProvider(name)) {
        console().out.write(isTable ? providerText(*provider, console().outTerminal).toUtf8() : providerJson(*provider) + '\n');
        return finish(exit_status::kUp);
    }
    QStringList known;
    for (const Provider &provider : watchkeeper::providers())
        known.append(provider.key);
    fail(exit_status::kUsage, withSuggestion(CliText::tr("Provider “%1” doesn't exist.").arg(name), name, known));
}

void AlertsCommand::applyFile(const LoadedAlerts &found)
{
    m_isReading = false;
    if (!found.document) {
        console().err.write(problemLines(found.problems));
        return fail(
            exit_status::kBadData,
            CliText::tr("alerts.json isn't valid: %1.").arg(CliText::errorsText(static_cast<int>(found.problems.size()))));
    }
    if (arguments().action == Action::AlertsChannels)
        printChannels(*found.document);
    else
        sendTest(*found.document);
}

void AlertsCommand::printChannels(const AlertsDocument &document)
{
    console().out.write(arguments().format == Format::Table ? channelsTable(document.channels, console().outTerminal).toUtf8()
                                                            : channelsJson(document.channels));
    finish(exit_status::kUp);
}

void AlertsCommand::sendTest(const AlertsDocument &document)
{
    const QString name = arguments().channel;
    const AlertChannel *channel = document.channel(name);
    if (!channel) {
        QStringList known;
        for (const AlertChannel &each : document.channels)
            known.append(each.name);
        return fail(exit_status::kNoInput,
                    withSuggestion(CliText::tr("Channel “%1” doesn't exist in alerts.json.").arg(name), name, known));
    }
    if (isDesktopChannel(*channel))
        return sendThroughWindow(*channel);
    Settings settings(Profile(arguments().profile).settingsFile());
    if (const QString problem = settings.load(); !problem.isEmpty())
        console().say(problem);
    m_deliverer = std::make_unique<Deliverer>(deliverySettings(settings.network(), Secrets()));
    m_tasks.add(send(*channel));
}

Alert AlertsCommand::sampleFor(const AlertChannel &channel) const
{
    const AlertKind kind = *alertKindFromKey(arguments().alertKind); // validated by the parser
    return sampleAlert(kind, sampleOutcome(kind, arguments().alertOutcome), QDateTime::currentDateTimeUtc(),
                       sampleProblemKey(channel.name));
}

void AlertsCommand::sendThroughWindow(const AlertChannel &channel)
{
    const Profile profile(arguments().profile);
    auto *call = new RequestCall(profile, kDesktopTest, desktopTestRequest(channel, sampleFor(channel)), this);
    connect(call, &RequestCall::answered, this, [this](const QJsonObject &reply) { reportVerdict(desktopTestVerdict(reply)); });
    connect(call, &RequestCall::refused, this, [this](const QString &sentence) { fail(exit_status::kInputOutput, sentence); });
    connect(call, &RequestCall::unanswered, this, [this] {
        reportVerdict(
            Verdict(Verdict::Code::Refused,
                    CliText::tr("Notifications and sounds require the window, but no window is open for this profile. Start "
                                "watchkeeper, then try again.")));
    });
    call->start();
}

QCoro::Task<> AlertsCommand::send(AlertChannel channel)
{
    const Alert alert = sampleFor(channel);
    const Verdict verdict = co_await m_deliverer->deliver(channel, alert, m_cancel.token());
    reportVerdict(verdict);
}

void AlertsCommand::reportVerdict(const Verdict &verdict)
{
    if (m_stopStatus)
        return finish(*m_stopStatus);
    const bool isDelivered = verdict.code() == Verdict::Code::Delivered;
    console().out.write(arguments().format == Format::Table ? verdictText(verdict).toUtf8() : verdictJson(verdict));
    finish(isDelivered ? exit_status::kUp : kNotDelivered);
}

} // namespace watchkeeper

#include "moc_AlertsCommand.cpp"
