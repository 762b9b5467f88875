// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/profile/AlertsChannelsCommands.h"

#include "alerts/AlertsDocument.h"
#include "alerts/alert/Alert.h"
#include "alerts/alert/Verdict.h"
#include "alerts/providers/Provider.h"
#include "alerts/providers/ProviderReader.h"
#include "app/alerting/AlertSending.h"
#include "app/profile/Settings.h"
#include "app/requests/DesktopAlertTests.h"
#include "app/requests/RequestCall.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/input/InputFile.h"
#include "cli/terminal/Terminal.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/OrderedJson.h"
#include "model/base/NearestWord.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString titleOf(const AlertChannel &channel)
{
    const Provider *provider = findProvider(channel.provider);
    return provider ? provider->title : channel.provider;
}

RateLimit configuredLimit(const AlertChannel &channel)
{
    const Provider *provider = findProvider(channel.provider);
    return channel.limit.count > 0 || !provider ? channel.limit : provider->limit;
}

QString channelsTable(const QList<AlertChannel> &channels, const Terminal &terminal)
{
    TableText table({CliText::tr("Channel"), CliText::tr("Rate limit"), CliText::tr("State"), CliText::tr("Service")});
    for (const AlertChannel &channel : channels)
        table.addRow({channel.name, rateLimitText(configuredLimit(channel)),
                      channel.paused ? CliText::tr("paused") : CliText::tr("ready"), titleOf(channel)});
    return table.text(terminal);
}

QByteArray channelsJson(const QList<AlertChannel> &channels)
{
    QByteArrayList items;
    for (const AlertChannel &channel : channels) {
        const QJsonObject object{{u"name"_s, channel.name},
                                 {u"provider"_s, channel.provider},
                                 {u"limit"_s, rateLimitText(configuredLimit(channel))},
                                 {u"paused"_s, channel.paused}};
        items.append(orderedJson(object, {u"name"_s, u"provider"_s, u"limit"_s, u"paused"_s}));
    }
    return jsonArray(items) + '\n';
}

QString verdictText(const Verdict &verdict)
{
    QString text = verdict.text() + u'\n';
    if (!verdict.answer().isEmpty())
        text += CliText::tr("Response:") + u"\n  "_s + QString(verdict.answer()).replace(u'\n', u"\n  "_s) + u'\n';
    return text;
}

QByteArray verdictJson(const Verdict &verdict)
{
    QJsonObject object{{u"verdict"_s, verdictKey(verdict.code())},
                       {u"text"_s, verdict.text()},
                       {u"answer"_s, verdict.answer()},
                       {u"tries"_s, verdict.tries}};
    if (verdict.after)
        object.insert(u"afterMs"_s, static_cast<double>(verdict.after->count()));
    return orderedJson(object, {u"verdict"_s, u"text"_s, u"answer"_s, u"tries"_s}) + '\n';
}

constexpr int kNotDelivered = 1;

Outcome sampleOutcome(AlertKind kind, const QString &requested)
{
    if (const auto outcome = outcomeFromKey(requested))
        return *outcome;
    return kind == AlertKind::Problem || kind == AlertKind::Reminder || kind == AlertKind::Acknowledged ? Outcome::Down
                                                                                                        : Outcome::Up;
}

} // namespace

void AlertsFileCommand::start()
{
    runInPool([file = profile().alertsFile()] { return readAlertsFile(file); },
              [this](const LoadedAlerts &found) { applyFile(found); });
}

void AlertsFileCommand::applyFile(const LoadedAlerts &found)
{
    if (!found.document) {
        console().err.write(problemLines(found.problems));
        return fail(exit_status::kBadData, CliText::invalidFileText(u"alerts.json"_s, found.problems.size()));
    }
    apply(*found.document);
}

const CommandText AlertsChannelsCommand::kText{"alerts channels", "Profile",
                                               "List the alert channels of the profile.\n"
                                               "Secrets are hidden.",
                                               R"(Examples:
  watchkeeper-cli alerts channels
  watchkeeper-cli alerts channels --format json | jq -r '.[].name'

Exit status: 0; 65 alerts.json is invalid.)"};

void AlertsChannelsOptions::addTo(CLI::App *app)
{
    addFormat(app, &format, {Format::Table, Format::Json});
}

void AlertsChannelsCommand::apply(const AlertsDocument &document)
{
    console().out.write(options().format == Format::Table ? channelsTable(document.channels, console().outTerminal).toUtf8()
                                                          : channelsJson(document.channels));
    finish(exit_status::kUp);
}

const CommandText AlertsTestCommand::kText{
    "alerts test", "Profile",
    "Send a sample alert through a channel, and show the response.\n"
    "The alert is actually sent. Its text says that nothing has happened. Paused channels can be tested, too.",
    R"(Examples:
  watchkeeper-cli alerts test 'On call'
  watchkeeper-cli alerts test 'On call' --kind problem    opens an incident, if supported
  watchkeeper-cli alerts test 'On call' --kind recovery   and closes it
  watchkeeper-cli alerts test Hook --format json | jq .verdict

Desktop notifications and sounds are sent by the window that monitors the profile. Secrets come
from ${env:NAME} and ${file:PATH}. Only the window can use ${keychain:KEY}.
Exit status: 0 delivered, 1 not delivered; 65 alerts.json is invalid; 66 channel not found.)"};

void AlertsTestOptions::addTo(CLI::App *app)
{
    addText(app, "CHANNEL", &channel, "CHANNEL", "Name of a channel in alerts.json.").required();
    addText(app, "--kind", &kind, "KIND",
            "Kind of alert to send: test, problem, recovery, reminder, flapping-start, flapping-end, "
            "acknowledged, link-lost, link-back "
            "or digest. Default: test.")
        .check(alertKindProblem);
    addText(app, "--outcome", &outcome, "up|degraded|down|unknown",
            "State of the sample target in the alert. Default: down for problem, reminder and acknowledged, otherwise up.")
        .check(outcomeProblem);
    addFormat(app, &format, {Format::Table, Format::Json});
}

void AlertsTestCommand::stop(int status)
{
    m_stopStatus = status;
    m_cancel.cancel();
    AlertsFileCommand::stop(status);
}

void AlertsTestCommand::apply(const AlertsDocument &document)
{
    const QString name = options().channel;
    const AlertChannel *channel = document.channel(name);
    if (!channel) {
        QStringList known;
        for (const AlertChannel &each : document.channels)
            known.append(each.name);
        const QString what = CliText::tr("Channel “%1” doesn't exist in alerts.json.").arg(name);
        return fail(exit_status::kNoInput, CliText::withSuggestion(what, nearestWord(name, known)));
    }
    if (isDesktopChannel(*channel))
        return sendThroughWindow(*channel);
    Settings settings(profile().settingsFile());
    if (const QString problem = settings.load(); !problem.isEmpty())
        console().say(problem);
    m_deliverer = std::make_unique<Deliverer>(deliverySettings(settings.network(), Secrets()));
    m_tasks.add(send(*channel));
}

Alert AlertsTestCommand::sampleFor(const AlertChannel &channel) const
{
    const AlertKind kind = *alertKindFromKey(options().kind); // validated by the parser
    return sampleAlert(kind, sampleOutcome(kind, options().outcome), QDateTime::currentDateTimeUtc(),
                       sampleProblemKey(channel.name));
}

void AlertsTestCommand::sendThroughWindow(const AlertChannel &channel)
{
    auto *call = new RequestCall(profile(), kDesktopTest, desktopTestRequest(channel, sampleFor(channel)), this);
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

QCoro::Task<> AlertsTestCommand::send(AlertChannel channel)
{
    const Alert alert = sampleFor(channel);
    const Verdict verdict = co_await m_deliverer->deliver(channel, alert, m_cancel.token());
    reportVerdict(verdict);
}

void AlertsTestCommand::reportVerdict(const Verdict &verdict)
{
    if (m_stopStatus)
        return finish(*m_stopStatus);
    const bool isDelivered = verdict.code() == Verdict::Code::Delivered;
    console().out.write(options().format == Format::Table ? verdictText(verdict).toUtf8() : verdictJson(verdict));
    finish(isDelivered ? exit_status::kUp : kNotDelivered);
}

} // namespace watchkeeper

#include "moc_AlertsChannelsCommands.cpp"
