// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The commands `alerts providers` and `alerts schema`, which need no profile, and `alerts channels` and `alerts test`.

#include "alerts/AlertsDocument.h"
#include "alerts/alert/Alert.h"
#include "alerts/channels/Deliverer.h"
#include "alerts/providers/AlertScope.h"
#include "alerts/providers/Provider.h"
#include "alerts/providers/ProviderReader.h"
#include "app/alerting/AlertSending.h"
#include "app/alerting/AlertsStore.h"
#include "app/profile/Settings.h"
#include "app/requests/DesktopAlertTests.h"
#include "app/requests/RequestServer.h"
#include "async/TaskGroup.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/Command.h"
#include "cli/input/InputFile.h"
#include "cli/terminal/Console.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/KindText.h"
#include "cli/write/Listing.h"
#include "cli/write/OrderedJson.h"
#include "model/base/NearestWord.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct AlertsProvidersOptions : CommandOptions
{
    QString provider; //!< provider to show; if empty, all
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class AlertsProvidersCommand : public CommandWithOptions<AlertsProvidersOptions>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;
    void start() override;
};

class AlertsSchemaCommand : public Command
{
public:
    static const CommandText kText;
    using Command::Command;
    void start() override;
};

//! \brief The base class of commands that read the profile's alerts.json. They write no files.
class AlertsFileCommand : public Command
{
public:
    void start() override;
    void stop(int status) override { finishLater(status); }

protected:
    using Command::Command;
    virtual void apply(const AlertsDocument &document) = 0;

private:
    void applyFile(const LoadedAlerts &found);
};

struct AlertsChannelsOptions : CommandOptions
{
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class AlertsChannelsCommand : public CommandWithOptions<AlertsChannelsOptions, AlertsFileCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

private:
    void apply(const AlertsDocument &document) override;
};

struct AlertsTestOptions : CommandOptions
{
    QString channel;
    QString kind = QStringLiteral("test");
    QString outcome; //!< if empty, the usual outcome of the alert kind
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

//! \brief For channels that need a window, the running program sends the test alert.
class AlertsTestCommand : public CommandWithOptions<AlertsTestOptions, AlertsFileCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;
    void stop(int status) override;

private:
    void apply(const AlertsDocument &document) override;
    Alert sampleFor(const AlertChannel &channel) const;
    QCoro::Task<> send(AlertChannel channel);
    void sendThroughWindow(const AlertChannel &channel);
    void reportVerdict(const Verdict &verdict);

    std::unique_ptr<Deliverer> m_deliverer;
    CancelSource m_cancel;
    std::optional<int> m_stopStatus; //!< exit status requested by stop()
    TaskGroup m_tasks;
};

//! Returns the placeholders that are available in fields with placeholder support.
QString placeholdersText()
{
    QString text = u'\n' + CliText::tr("Placeholders for custom texts:\n");
    for (const ProviderPlaceholder &each : providerPlaceholders())
        text += u"  {{%1}}  %2\n"_s.arg(QString::fromLatin1(each.name), QCoreApplication::translate("Provider", each.help));
    return text;
}

bool supportsPlaceholders(const Provider &provider)
{
    for (const Field &field : provider.fields) {
        if (field.type == FieldType::Body)
            return true;
    }
    return false;
}

//! Returns a channel with empty fields for the user to fill in.
AlertChannel exampleChannel(const Provider &provider)
{
    AlertChannel channel;
    channel.name = provider.title;
    channel.provider = provider.key;
    return channel;
}

QJsonObject exampleJson(const Provider &provider)
{
    QJsonObject json = channelToJson(exampleChannel(provider));
    for (const Field &field : provider.fields) {
        if (!field.required || (!field.defaultValue.isNull() && !field.defaultValue.isUndefined()))
            continue;
        const QString variable = provider.key.toUpper().replace(u'-', u'_') + u'_' + field.name.toUpper();
        const QString text = field.type == FieldType::Secret ? u"${env:%1}"_s.arg(variable) : u"…"_s;
        json.insert(field.name, field.type == FieldType::List ? QJsonValue(QJsonArray{text}) : QJsonValue(text));
    }
    return json;
}

QString providerText(const Provider &provider, const Terminal &terminal)
{
    QString text = u"%1: %2\n%3\n"_s.arg(provider.key, provider.title, wrapped(provider.help, kTextColumns).join(u'\n'));
    if (provider.limit.count > 0)
        text += CliText::tr("At most %1, unless the channel sets another “limit”.").arg(rateLimitText(provider.limit)) + u'\n';
    text += u'\n' + CliText::tr("Channel fields in alerts.json, in addition to name, provider, limit and paused:") + u'\n';
    for (const Field &field : provider.fields)
        text += u'\n' + fieldText(field, terminal);
    if (supportsPlaceholders(provider))
        text += placeholdersText();
    const QByteArray example = orderedJson(exampleJson(provider), {u"name"_s, u"provider"_s});
    return text + u'\n' + CliText::tr("Example channel:") + u"\n  "_s + QString::fromUtf8(example) + u'\n';
}

QByteArray providerJson(const Provider &provider)
{
    return "{\"provider\":" + compactJson(provider.key) + ",\"title\":" + compactJson(provider.title)
        + ",\"help\":" + compactJson(provider.help) + ",\"limit\":" + compactJson(rateLimitText(provider.limit))
        + ",\"fields\":" + fieldsJson(provider.fields) + '}';
}

QByteArray providersText(Format format, const Terminal &terminal)
{
    Listing listing(format, {}, {CliText::tr("Provider"), CliText::tr("Service"), CliText::tr("Description")});
    QByteArray text = listing.begin();
    for (const Provider &provider : providers())
        text += listing.add({[&] { return providerJson(provider); },
                             {},
                             [&] {
                                 return QStringList{provider.key, provider.title, provider.help};
                             }});
    return text + listing.end(terminal);
}

const CommandText AlertsProvidersCommand::kText{"alerts providers", "Profile",
                                                "List the services for alert channels, or describe one.\n"
                                                "Includes built-in services and those in the profile's folder providers.",
                                                R"(Examples:
  watchkeeper-cli alerts providers
  watchkeeper-cli alerts providers pagerduty
  watchkeeper-cli alerts providers webhook-text --format json)"};

void AlertsProvidersOptions::addTo(CLI::App *app)
{
    addText(app, "NAME", &provider, "NAME",
            "Describe this service and the fields of its channels. Default: list all services.");
    addFormat(app, &format, {Format::Table, Format::Json});
}

void AlertsProvidersCommand::start()
{
    const bool isTable = options().format == Format::Table;
    const QString name = options().provider;
    if (name.isEmpty()) {
        console().out.write(providersText(options().format, console().outTerminal));
        return finish(exit_status::kUp);
    }
    if (const Provider *provider = findProvider(name)) {
        console().out.write(isTable ? providerText(*provider, console().outTerminal).toUtf8() : providerJson(*provider) + '\n');
        return finish(exit_status::kUp);
    }
    QStringList known;
    for (const Provider &provider : watchkeeper::providers())
        known.append(provider.key);
    const QString what = CliText::tr("Provider “%1” doesn't exist.").arg(name);
    fail(exit_status::kUsage, CliText::withSuggestion(what, nearestWord(name, known)));
}

const CommandText AlertsSchemaCommand::kText{"alerts schema", "Profile",
                                             "Print the JSON Schema of alerts.json, for editors and validators.",
                                             R"(Example:
  watchkeeper-cli alerts schema > alerts-schema.json)"};

void AlertsSchemaCommand::start()
{
    console().out.write(QJsonDocument(alertsSchema()).toJson());
    finish(exit_status::kUp);
}

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

constexpr CommandText kAlertsGroup{"alerts", "Profile",
                                   "List and test alert channels, and back-test alert rules.\n"
                                   "Channels and rules are in the profile's alerts.json.",
                                   "Example:\n"
                                   "  watchkeeper-cli alerts providers\n"
                                   "  watchkeeper-cli alerts providers telegram\n"
                                   "  watchkeeper-cli alerts channels\n"
                                   "  watchkeeper-cli alerts test 'On call' --kind problem\n"
                                   "  watchkeeper-cli alerts backtest --from 7d\n"
                                   "\n"
                                   "An alerts.json with one channel:\n"
                                   "  {\"version\": 1, \"channels\": [{\"name\": \"On call\", \"provider\": \"ntfy\",\n"
                                   "   \"topic\": \"ours\", \"token\": \"${env:NTFY_TOKEN}\"}]}"};

} // namespace

void addAlertsCommands(CommandDescriptions *all)
{
    addGroup(all, kAlertsGroup);
    addCommands<AlertsProvidersCommand, AlertsChannelsCommand, AlertsSchemaCommand, AlertsTestCommand>(all);
}

} // namespace watchkeeper
