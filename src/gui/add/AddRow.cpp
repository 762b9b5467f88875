// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/AddRow.h"

#include "checks/Registry.h"
#include "checks/command/line/PluginProgram.h"
#include "targets/service/TargetGuess.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AddRowText
{
    Q_DECLARE_TR_FUNCTIONS(AddRow)
};

QString passCriteriaText(const Target &target)
{
    const QString limit = humanDuration(double(target.schedule.timeout.count()));
    if (target.kind == "http"_L1)
        return AddRowText::tr("Success: status %1 within %2.").arg(target.fields.numberSet(u"accept"_s).toString(), limit);
    if (target.kind == "tcp"_L1)
        return AddRowText::tr("Success: a connection within %1.").arg(limit);
    if (target.kind == "command"_L1 && target.fields.flag(u"plugin"_s))
        return AddRowText::tr("A Nagios plugin. Success: OK within %1.").arg(limit);
    if (target.kind == "command"_L1)
        return AddRowText::tr("Success: exit code 0 within %1.").arg(limit);
    return {};
}

QStringList conditionsOf(const Target &target)
{
    QStringList texts;
    for (const TargetCondition &condition : target.conditions)
        texts.append(condition.otherwise == Outcome::Degraded ? AddRowText::tr("%1, else degraded").arg(condition.text)
                                                              : condition.text);
    return texts;
}

//! Returns `target` with the kind and the fields of `other`.
Target withCheckOf(Target target, const Target &other)
{
    target.kind = other.kind;
    target.fields = other.fields;
    return target;
}

//! Whether the check sends a payload or performs an action. Only checks whether such fields are set, for all kinds. Includes
//! Zabbix items, because an agent can run a command for an item, and `topic`, because an MQTT broker delivers a message.
bool sendsPayload(const Target &target)
{
    static const QStringList sent{u"send"_s,  u"sendHex"_s,       u"steps"_s,   u"body"_s,   u"form"_s,
                                  u"files"_s, u"oauthTokenUrl"_s, u"command"_s, u"script"_s, u"topic"_s};
    const QJsonObject &written = target.fields.written();
    if (target.kind == "zabbix-agent"_L1 && written.contains("item"_L1))
        return true;
    return std::any_of(sent.begin(), sent.end(), [&written](const QString &field) { return written.contains(field); });
}

Expected<Target, QString> withFields(const Target &target, const QString &kind, const QJsonObject &fields)
{
    const auto made = makeTarget(kind, fields, target.name);
    if (!made)
        return Unexpected(made.error());
    return withCheckOf(target, *made);
}

QString untriedReason(const Target &target)
{
    if (target.kind == "command"_L1)
        return AddRowText::tr("Commands run only when you click “Test all”.");
    if (target.fields.needsExpansion())
        return AddRowText::tr("A placeholder may contain a secret, so this target is tested only when you click “Test all”.");
    return AddRowText::tr(
        "Sending data may change something on the server, so this target is tested only when you click “Test all”.");
}

//! Recognises an address only, never a command, so the folders of PATH aren't searched for programs in this thread.
Expected<Target, QString> targetFromAddress(const QString &address)
{
    return guessTarget(address, Schedule(), [](const QString &) { return false; });
}

} // namespace

bool isHarmless(const Target &target)
{
    static const QStringList reading{u"GET"_s, u"HEAD"_s, u"OPTIONS"_s};
    if (target.kind == "command"_L1 || target.fields.needsExpansion() || sendsPayload(target))
        return false;
    return target.kind == "path"_L1 // for a path, the method is the packet type
        || reading.contains(target.fields.written().value(u"method"_s).toString(u"GET"_s));
}

QString resultPlaceholderText(const AddRow &row)
{
    const Target &target = row.target();
    if (!row.found.isTarget())
        return row.found.problem;
    if (row.trial == Trial::Running)
        return AddRowText::tr("Testing…");
    if (row.trial == Trial::Waiting)
        return AddRowText::tr("Queued");
    if (!row.isTicked && !row.found.duplicateOf.isEmpty())
        return row.found.isInProfile ? AddRowText::tr("Already monitored as %1").arg(row.found.duplicateOf)
                                     : AddRowText::tr("Same as %1").arg(row.found.duplicateOf);
    if (target.kind == "command"_L1)
        return AddRowText::tr("Not tested yet: runs a command");
    if (target.fields.needsExpansion())
        return AddRowText::tr("Not tested yet: contains a placeholder");
    if (!isHarmless(target))
        return AddRowText::tr("Not tested yet: sends data");
    return AddRowText::tr("Not tested yet");
}

QStringList rowRemarks(const AddRow &row, const Target &target)
{
    QStringList sentences;
    if (!row.found.isTarget())
        return {row.found.problem};
    if (row.result && row.result->observation.error)
        sentences.append(row.result->observation.error->message());
    else if (row.result && row.result->observation.warning)
        sentences.append(row.result->observation.warning->message());
    if (!row.found.duplicateOf.isEmpty())
        sentences.append(row.found.isInProfile
                             ? AddRowText::tr("Already monitored as %1. Tick it to add it anyway.").arg(row.found.duplicateOf)
                             : AddRowText::tr("Same as %1 above. Tick it to add it anyway.").arg(row.found.duplicateOf));
    if (row.isAdded() && row.trial == Trial::None && !isHarmless(row.target()))
        sentences.append(untriedReason(row.target()));
    sentences += row.found.remarks;
    if (const QString good = passCriteriaText(target); !good.isEmpty())
        sentences.append(good);
    if (!target.conditions.isEmpty())
        sentences.append(AddRowText::tr("Conditions: %1.").arg(conditionsOf(target).join(u", "_s)));
    return sentences;
}

QStringList parseTags(const QString &text)
{
    QStringList tags;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    return tags;
}

QStringList possibleKinds(const Target &target)
{
    if (target.kind == "http"_L1 || target.kind == "tcp"_L1)
        return target.fields.needsExpansion() ? QStringList{target.kind} : QStringList{u"http"_s, u"tcp"_s};
    return {target.kind};
}

Expected<Target, QString> withKind(const Target &target, const QString &kind)
{
    if (kind == target.kind)
        return target;
    if (!possibleKinds(target).contains(kind))
        return Unexpected(AddRowText::tr("This type of check isn't possible for this entry."));
    if (kind == "tcp"_L1) {
        const QUrl url = target.fields.url(u"url"_s);
        const int usual = url.scheme() == "https"_L1 ? 443 : 80;
        return withFields(target, kind, {{u"host"_s, url.host()}, {u"port"_s, url.port(usual)}});
    }
    QUrl url;
    const int port = target.fields.integer(u"port"_s);
    url.setScheme(port == 443 || port == 8443 ? u"https"_s : u"http"_s);
    url.setHost(target.fields.text(u"host"_s));
    url.setPort(port == 443 || port == 80 ? -1 : port);
    url.setPath(u"/"_s);
    return withFields(target, kind, {{u"url"_s, url.toString(QUrl::FullyEncoded)}});
}

Expected<Target, QString> withAddress(const Target &target, const QString &address)
{
    const QString plain = address.simplified();
    QJsonObject fields = target.fields.written();
    if (target.kind == "http"_L1) {
        const auto guessed = targetFromAddress(plain);
        const bool isPage = guessed && guessed->kind == "http"_L1;
        fields.insert(u"url"_s, isPage ? guessed->fields.written().value(u"url"_s) : QJsonValue(plain));
        return withFields(target, target.kind, fields);
    }
    if (target.kind == "command"_L1) {
        const QString line = address.trimmed();
        if (startsPlugin(line) != startsPlugin(target.fields.text(u"command"_s)))
            fields.insert(u"plugin"_s, startsPlugin(line));
        fields.insert(u"command"_s, line);
        return withFields(target, target.kind, fields);
    }
    const auto guessed = targetFromAddress(plain);
    if (!guessed)
        return Unexpected(guessed.error());
    if (guessed->kind != target.kind)
        return Unexpected(AddRowText::tr("Enter a host and a port, such as db.example:5432."));
    fields.insert(u"host"_s, guessed->fields.text(u"host"_s));
    fields.insert(u"port"_s, guessed->fields.integer(u"port"_s));
    return withFields(target, target.kind, fields);
}

QString editableAddress(const Target &target)
{
    if (target.kind == "http"_L1) // the displayed address omits the credentials
        return target.fields.written().value("url"_L1).toString();
    const Kind *kind = findKind(target.kind);
    return kind && kind->address ? kind->address(target.fields) : QString();
}

} // namespace watchkeeper
