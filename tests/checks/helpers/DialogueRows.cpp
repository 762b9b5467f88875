// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/DialogueRows.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QJsonDocument readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

QByteArray bytesOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toUtf8();
    if (value.isArray()) {
        QByteArray all;
        for (const QJsonValue &part : value.toArray())
            all += bytesOf(part);
        return all;
    }
    if (const QJsonObject object = value.toObject(); object.contains("repeat"_L1))
        return bytesOf(object.value("of"_L1)).repeated(object.value("repeat"_L1).toInt());
    return QByteArray::fromHex(value.toObject().value("hex"_L1).toString().remove(u' ').toLatin1());
}

//! Returns a line of a recorded exchange. Bytes omitted in the recording are replaced with null bytes.
ScriptedLine recordedLine(const QJsonObject &recorded)
{
    ScriptedLine line;
    line.isServer = recorded.value("dir"_L1) == "server"_L1;
    line.bytes = QByteArray::fromHex(recorded.value("hex"_L1).toString().toLatin1());
    const int whole = recorded.value("len"_L1).toInt(static_cast<int>(line.bytes.size()));
    line.known = line.bytes.size();
    line.bytes.append(whole - line.bytes.size(), '\0');
    return line;
}

ScriptedLine writtenLine(const QJsonObject &written)
{
    ScriptedLine line;
    line.isServer = written.contains("server"_L1);
    line.bytes = bytesOf(written.value(line.isServer ? "server"_L1 : "client"_L1));
    line.known = line.bytes.size();
    line.closes = written.value("close"_L1).toBool();
    line.startsTls = written.value("startTls"_L1).toBool();
    line.isAnything = written.value("client"_L1).isNull() && written.contains("client"_L1);
    return line;
}

QList<ScriptedLine> scriptOf(const QJsonObject &json, QString *problem)
{
    QList<ScriptedLine> script;
    if (json.contains("replay"_L1)) {
        script = recordedScript(json.value("replay"_L1).toString());
        if (script.isEmpty())
            *problem = u"there is no recorded exchange %1"_s.arg(json.value("replay"_L1).toString());
    }
    for (const QJsonValue &line : json.value("exchange"_L1).toArray())
        script.append(writtenLine(line.toObject()));
    return script;
}

DialogueRow rowOf(const QJsonObject &json)
{
    DialogueRow row;
    row.name = json.value("name"_L1).toString();
    row.script = scriptOf(json, &row.problem);
    if (json.value("request"_L1) == "any"_L1) {
        for (ScriptedLine &line : row.script)
            line.isAnything = line.isAnything || !line.isServer;
    }
    row.serverOptions.over = json.value("over"_L1).toString(u"tcp"_s);
    row.serverOptions.replyFromAnotherPort = json.value("replyFromAnotherPort"_L1).toBool();
    row.serverOptions.closesAtEnd = json.value("closesAtEnd"_L1).toBool();
    row.fields = json.value("fields"_L1).toObject();
    const QJsonObject pins = json.value("pin"_L1).toObject();
    for (auto it = pins.begin(); it != pins.end(); ++it)
        row.pins.insert(it.key(), bytesOf(it.value()));
    row.outcome = json.value("outcome"_L1).toString();
    row.errorType = json.value("error"_L1).toString();
    row.says = json.value("says"_L1).toString();
    row.values = json.value("values"_L1).toObject();
    row.limits = json.value("between"_L1).toObject();
    row.timeout = std::chrono::milliseconds(json.value("timeoutMs"_L1).toInt(20'000));
    static const QStringList known{
        u"name"_s,        u"note"_s,     u"replay"_s, u"exchange"_s, u"request"_s, u"over"_s, u"replyFromAnotherPort"_s,
        u"closesAtEnd"_s, u"fields"_s,   u"pin"_s,    u"outcome"_s,  u"error"_s,   u"says"_s, u"values"_s,
        u"between"_s,     u"timeoutMs"_s};
    for (const QString &key : json.keys()) {
        if (!known.contains(key))
            row.problem = u"the row has an unknown key %1"_s.arg(key);
    }
    return row;
}

} // namespace

QList<ScriptedLine> recordedScript(const QString &vector)
{
    static const QJsonArray all = readJson(QStringLiteral(DIALOGUE_VECTORS)).array();
    QList<ScriptedLine> script;
    for (const QJsonValue &entry : all) {
        if (entry.toObject().value("kind"_L1) != vector)
            continue;
        for (const QJsonValue &line : entry.toObject().value("exchange"_L1).toArray())
            script.append(recordedLine(line.toObject()));
    }
    return script;
}

QList<DialogueRow> readDialogueRows(const QString &path)
{
    QList<DialogueRow> rows;
    const QJsonDocument document = readJson(path);
    for (const QJsonValue &row : document.array())
        rows.append(rowOf(row.toObject()));
    if (rows.isEmpty() && QFileInfo::exists(path)) {
        DialogueRow broken;
        broken.problem = path + u" is no JSON list of rows"_s;
        rows.append(broken);
    }
    return rows;
}

} // namespace watchkeeper
