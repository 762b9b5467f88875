// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertsDocument.h"
#include "model/json/JsonText.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AlertsReaderText
{
    Q_DECLARE_TR_FUNCTIONS(Alerts)
};

//! Reads a single file.
class AlertsDocumentReader
{
public:
    AlertsDocument read(const JsonLocation &root);
    QList<JsonProblem> problems() const;

private:
    bool readVersion(const JsonLocation &root);
    void readChannel(const JsonLocation &spot);
    void readRule(const JsonLocation &spot);
    void checkChannels(const JsonLocation &spot, const AlertRule &rule);
    //! The position of a problem's field, such as `quietHours.from` or `escalation[0].after`.
    static JsonLocation memberLocation(const JsonLocation &object, const QString &field);
    void registerName(const JsonLocation &spot, const QString &name, QHash<QString, int> *lines);

    JsonFileReader m_json;
    AlertsDocument m_document;
    QHash<QString, int> m_channelLines;
    QHash<QString, int> m_ruleLines;
    QSet<QString> m_channelNames; //!< also contains the names of channels with errors
};

AlertsDocument AlertsDocumentReader::read(const JsonLocation &root)
{
    if (!readVersion(root)) // a newer version may use a completely different format
        return m_document;
    m_json.allowOnly(root, {u"$schema"_s, u"version"_s, u"channels"_s, u"rules"_s});
    if (const QString schema = m_json.text(root, "$schema"); schema != alertsSchemaUrl())
        m_document.schema = schema;
    for (const char *list : {"channels", "rules"}) {
        if (root.has(list) && !root.member(list).value.isArray())
            m_json.report(root.member(list), AlertsReaderText::tr("This must be a list: [{\"name\": …}, …]."));
    }
    for (const JsonLocation &spot : root.member("channels").items())
        m_channelNames.insert(spot.object().value(u"name"_s).toString());
    for (const JsonLocation &spot : root.member("channels").items())
        readChannel(spot);
    for (const JsonLocation &spot : root.member("rules").items())
        readRule(spot);
    return m_document;
}

bool AlertsDocumentReader::readVersion(const JsonLocation &root)
{
    const JsonLocation version = root.member("version");
    if (version.value.isUndefined() || version.value == QJsonValue(kAlertsVersion))
        return true;
    if (version.value.isDouble() && version.value.toDouble() > kAlertsVersion)
        m_json.report(version,
                      AlertsReaderText::tr("This file has version %1 and was written by a newer version of Watchkeeper. This "
                                           "one supports file version %2. Update Watchkeeper. The file was left unchanged.")
                          .arg(version.value.toDouble())
                          .arg(kAlertsVersion));
    else
        m_json.report(version, AlertsReaderText::tr("The version must be %1.").arg(kAlertsVersion));
    return false;
}

void AlertsDocumentReader::registerName(const JsonLocation &spot, const QString &name, QHash<QString, int> *lines)
{
    if (lines->contains(name))
        m_json.report(spot.member("name"),
                      AlertsReaderText::tr("This name is already used on line %1.").arg(lines->value(name)));
    else if (!name.isEmpty())
        lines->insert(name, spot.member("name").line);
}

void AlertsDocumentReader::readChannel(const JsonLocation &spot)
{
    if (!m_json.requireObject(spot))
        return;
    QHash<QString, QStringList> mapOrder;
    for (const QString &key : spot.keys()) {
        if (spot.member(key).value.isObject())
            mapOrder.insert(key, spot.member(key).keys());
    }
    m_json.allowOnly(spot, spot.keys()); // allows any key, but reports duplicate keys
    registerName(spot, spot.object().value(u"name"_s).toString(), &m_channelLines);
    const auto channel = channelFromJson(spot.object(), mapOrder);
    if (channel) {
        m_document.channels.append(*channel);
        return;
    }
    for (const FieldProblem &problem : channel.error())
        m_json.report(memberLocation(spot, problem.field), problem.text);
}

JsonLocation AlertsDocumentReader::memberLocation(const JsonLocation &object, const QString &field)
{
    JsonLocation spot = object;
    for (const QString &step : field.split(u'.')) {
        spot = spot.member(step.section(u'[', 0, 0));
        if (step.contains(u'['))
            spot = spot.items().value(step.section(u'[', 1).chopped(1).toInt(), spot);
    }
    return spot;
}

void AlertsDocumentReader::readRule(const JsonLocation &spot)
{
    if (!m_json.requireObject(spot))
        return;
    m_json.allowOnly(spot, spot.keys());
    QList<FieldProblem> problems;
    const AlertRule rule = readAlertRule(spot.object(), &problems);
    registerName(spot, rule.name, &m_ruleLines);
    for (const FieldProblem &problem : std::as_const(problems))
        m_json.report(memberLocation(spot, problem.field), problem.text);
    checkChannels(spot, rule);
    m_document.rules.append(rule);
}

void AlertsDocumentReader::checkChannels(const JsonLocation &spot, const AlertRule &rule)
{
    const QStringList known(m_channelNames.begin(), m_channelNames.end());
    const QList<JsonLocation> own = spot.member("channels").items();
    for (const JsonLocation &item : own)
        m_json.requireOneOf(item, item.value.toString(), known);
    const QList<JsonLocation> steps = spot.member("escalation").items();
    for (qsizetype i = 0; i < std::min(steps.size(), rule.escalation.size()); ++i) {
        for (const JsonLocation &item : steps[i].member("channels").items())
            m_json.requireOneOf(item, item.value.toString(), known);
    }
}

QList<JsonProblem> AlertsDocumentReader::problems() const
{
    QList<JsonProblem> sorted = m_json.problems();
    std::stable_sort(sorted.begin(), sorted.end(), [](const JsonProblem &a, const JsonProblem &b) { return a.line < b.line; });
    return sorted;
}

} // namespace

Expected<AlertsDocument, QList<JsonProblem>> AlertsDocument::parse(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (!object)
        return Unexpected(QList<JsonProblem>{JsonProblem{object.error().line(), QString(), object.error().text()}});
    const JsonSourceNode places = parseJsonSourceTree(json);
    JsonLocation root;
    root.value = *object;
    root.place = &places;
    root.line = 1;
    AlertsDocumentReader reader;
    AlertsDocument document = reader.read(root);
    if (const QList<JsonProblem> problems = reader.problems(); !problems.isEmpty())
        return Unexpected(problems);
    return document;
}

bool looksLikeAlerts(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (object)
        return object->contains("channels"_L1) && !object->contains("targets"_L1);
    constexpr qsizetype kBegin = 64 * 1024;
    const QByteArray begin = json.left(kBegin);
    return begin.contains("\"channels\"") && !begin.contains("\"targets\"");
}

} // namespace watchkeeper
