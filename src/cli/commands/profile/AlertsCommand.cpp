// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/profile/AlertsCommand.h"

#include "alerts/AlertsDocument.h"
#include "alerts/alert/Alert.h"
#include "alerts/alert/Verdict.h"
#include "alerts/providers/AlertScope.h"
#include "alerts/providers/Provider.h"
#include "alerts/providers/ProviderReader.h"
#include "app/alerting/AlertSending.h"
#include "app/profile/Profile.h"
#include "app/profile/Settings.h"
#include "app/requests/DesktopAlertTests.h"
#include "app/requests/RequestCall.h"
#include "async/WhenDone.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/input/InputFile.h"
#include "cli/terminal/Terminal.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/KindText.h"
#include "cli/write/OrderedJson.h"
#include "model/base/NearestWord.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtConcurrentRun>

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

QString providersTable(const Terminal &terminal)
{
    TableText table({CliText::tr("Provider"), CliText::tr("Service"), CliText::tr("Description")});
    for (const Provider &provider : providers())
        table.addRow({provider.key, provider.title, provider.help});
    return table.text(terminal);
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
    QByteArray fields("[");
    for (const Field &field : provider.fields)
        fields += (fields.size() > 1 ? ",\n  " : "\n  ") + fieldJson(field);
    return "{\"provider\":" + compactJson(provider.key) + ",\"title\":" + compactJson(provider.title)
        + ",\"help\":" + compactJson(provider.help) + ",\"limit\":" + compactJson(rateLimitText(provider.limit))
        + ",\"fields\":" + fields + "\n]}";
}

QByteArray providersJson()
{
    QByteArray text("[");
    for (const Provider &provider : providers())
        text += (text.size() > 1 ? ",\n" : "\n") + providerJson(provider);
    return text + "\n]\n";
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
    QByteArray text("[");
    for (const AlertChannel &channel : channels) {
        const QJsonObject object{{u"name"_s, channel.name},
                                 {u"provider"_s, channel.provider},
                                 {u"limit"_s, rateLimitText(configuredLimit(channel))},
                                 {u"paused"_s, channel.paused}};
        text += (text.size() > 1 ? ",\n" : "\n") + orderedJson(object, {u"name"_s, u"provider"_s, u"limit"_s, u"paused"_s});
    }
    return text + "\n]\n";
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
