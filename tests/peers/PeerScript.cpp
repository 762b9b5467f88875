// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peers/PeerScript.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchkeeper::test {
namespace {

//! Replaces `${word}` in a script and reads its values.
class Reader
{
public:
    explicit Reader(PeerWords words)
        : m_words(std::move(words))
    {
    }

    QString problem() const { return m_problem; }

    void allowOnly(const QJsonObject &object, const QStringList &keys)
    {
        for (const QString &key : object.keys()) {
            if (!keys.contains(key) && key != u"note"_s)
                m_problem = u"unknown key "_s + key;
        }
    }

    QString text(const QJsonValue &value)
    {
        static const QRegularExpression place(u"\\$\\{([^}]*)\\}"_s);
        const QString written = value.toString();
        QString filled;
        qsizetype from = 0;
        for (auto match = place.globalMatch(written); match.hasNext();) {
            const auto found = match.next();
            if (!m_words.contains(found.captured(1)))
                m_problem = u"unknown word "_s + found.captured(1);
            filled += written.mid(from, found.capturedStart() - from) + m_words.value(found.captured(1));
            from = found.capturedEnd();
        }
        return filled + written.mid(from);
    }

    //! Converts a string that consists of a single port word to a number.
    QJsonValue textOrNumber(const QJsonValue &value)
    {
        const QString filled = text(value);
        bool isNumber = false;
        const int number = filled.toInt(&isNumber);
        return isNumber && value.toString().startsWith(u'$') ? QJsonValue(number) : QJsonValue(filled);
    }

    QStringList texts(const QJsonValue &value)
    {
        QStringList list;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            list.append(text(item));
        return list;
    }

    QJsonObject object(const QJsonValue &value)
    {
        QJsonObject filled = value.toObject();
        for (const QString &key : filled.keys()) {
            if (filled.value(key).isString())
                filled.insert(key, textOrNumber(filled.value(key)));
        }
        return filled;
    }

    QHash<QString, QByteArray> files(const QJsonObject &written)
    {
        QHash<QString, QByteArray> files;
        for (auto it = written.begin(); it != written.end(); ++it)
            files.insert(it.key(), (texts(*it).join(u'\n') + u'\n').toUtf8());
        return files;
    }

    QList<PeerAction> actions(const QJsonValue &value)
    {
        QList<PeerAction> list;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items) {
            const QJsonObject written = item.toObject();
            allowOnly(written, {u"run"_s, u"input"_s, u"signal"_s, u"hold"_s, u"at"_s, u"say"_s, u"hear"_s});
            PeerAction action;
            action.command = texts(written.value("run"_L1));
            action.input = texts(written.value("input"_L1)).join(u'\n');
            action.signal = text(written.value("signal"_L1));
            action.hold = written.value("hold"_L1).toInt();
            action.at = written.value("at"_L1).toString(u"port"_s);
            action.say = text(written.value("say"_L1));
            action.hear = text(written.value("hear"_L1));
            list.append(action);
        }
        return list;
    }

    PeerRow row(const QJsonObject &written)
    {
        allowOnly(written,
                  {u"name"_s, u"kind"_s, u"preset"_s, u"place"_s, u"at"_s, u"before"_s, u"fields"_s, u"outcome"_s, u"error"_s,
                   u"says"_s, u"values"_s, u"timeoutMs"_s});
        PeerRow row;
        row.name = text(written.value("name"_L1));
        row.kind = text(written.value("kind"_L1));
        row.preset = text(written.value("preset"_L1));
        row.place = text(written.value("place"_L1));
        if (row.kind.isEmpty() == row.preset.isEmpty())
            m_problem = u"a kind or a preset: "_s + row.name;
        row.at = written.value("at"_L1).toString(u"port"_s);
        row.before = actions(written.value("before"_L1));
        row.fields = object(written.value("fields"_L1));
        row.outcome = text(written.value("outcome"_L1));
        row.errorType = text(written.value("error"_L1));
        row.says = text(written.value("says"_L1));
        row.values = object(written.value("values"_L1));
        row.timeout = std::chrono::milliseconds(written.value("timeoutMs"_L1).toInt(20'000));
        return row;
    }

private:
    PeerWords m_words;
    QString m_problem;
};

QJsonObject readObject(const QString &path, QString *problem)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = file.errorString();
        return {};
    }
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        *problem = u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset);
    return object;
}

} // namespace

PeerScript readPeerScript(const QString &path, const PeerWords &words)
{
    PeerScript script;
    Reader reader(words);
    const QJsonObject written = readObject(path, &script.problem);
    reader.allowOnly(written,
                     {u"package"_s, u"program"_s, u"needs"_s, u"arguments"_s, u"environment"_s, u"ports"_s, u"folders"_s,
                      u"files"_s, u"before"_s, u"stopSignal"_s, u"asksAgain"_s, u"refuses"_s, u"rows"_s});
    script.program = reader.text(written.value("program"_L1));
    script.arguments = reader.texts(written.value("arguments"_L1));
    script.environment = reader.object(written.value("environment"_L1));
    script.folders = reader.texts(written.value("folders"_L1));
    script.files = reader.files(written.value("files"_L1).toObject());
    script.before = reader.actions(written.value("before"_L1));
    script.refuses = written.value("refuses"_L1).toBool(true);
    script.stopSignal = written.value("stopSignal"_L1).toString(u"TERM"_s);
    script.asksAgain = written.value("asksAgain"_L1).toBool();
    const QJsonArray rows = written.value("rows"_L1).toArray();
    for (const QJsonValue &row : rows)
        script.rows.append(reader.row(row.toObject()));
    if (script.problem.isEmpty())
        script.problem = reader.problem();
    if (script.problem.isEmpty() && script.rows.isEmpty())
        script.problem = u"there are no rows"_s;
    return script;
}

QStringList peerPorts(const QString &path)
{
    QString problem;
    QStringList names{u"port"_s};
    const QJsonArray more = readObject(path, &problem).value("ports"_L1).toArray();
    for (const QJsonValue &name : more)
        names.append(name.toString());
    return names;
}

} // namespace watchkeeper::test
