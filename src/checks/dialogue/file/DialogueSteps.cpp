// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/file/DialogueSteps.h"

#include "checks/dialogue/functions/DialogueFunctions.h"
#include "checks/network/CommonFields.h"
#include "checks/network/message/MessageBoundary.h"
#include "model/json/JsonFileReader.h"

#include <QJsonArray>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxWrittenSteps = 200;
constexpr int kMaxLoopDepth = 2;
constexpr int kMaxLoopIterations = 1000;
constexpr qint64 kMaxOffset = 4 * 1024 * 1024;

bool isName(const QString &text)
{
    static const QRegularExpression name(u"^[A-Za-z][A-Za-z0-9]*$"_s);
    return name.match(text).hasMatch();
}

//! Whether the result of a template could reveal one of the named secrets.
bool mayReveal(const DialogueTemplate &source, const QSet<QString> &secrets)
{
    if (source.type == DialogueTemplate::Type::Variable)
        return secrets.contains(source.name);
    if (source.type == DialogueTemplate::Type::Call && source.function->concealsArguments)
        return false;
    return std::any_of(source.parts.begin(), source.parts.end(),
                       [&secrets](const DialogueTemplate &part) { return mayReveal(part, secrets); });
}

} // namespace

QList<DialogueStep> DialogueSteps::read(const JsonLocation &list)
{
    QList<DialogueStep> steps;
    if (!list.value.isArray())
        m_json->report(list, DialogueText::tr("Use a list of steps in [ ]."));
    else if (list.value.toArray().isEmpty())
        m_json->report(list, DialogueText::tr("This list is empty."));
    else
        for (const JsonLocation &item : list.items())
            steps.append(readStep(item));
    steps.squeeze(); // steps are large, and those of all built-in dialogues stay in memory
    return steps;
}

DialogueStep DialogueSteps::readStep(const JsonLocation &location)
{
    DialogueStep step;
    step.line = location.line;
    if (++m_stepCount == kMaxWrittenSteps + 1)
        m_json->report(location, DialogueText::tr("Too many steps. The limit is %1.").arg(kMaxWrittenSteps));
    if (m_stepCount > kMaxWrittenSteps || !m_json->requireObject(location))
        return step;
    step.condition = m_expressions.optionalCondition(location, "if");
    if (location.has("send")) {
        readSendStep(location, &step);
    } else if (location.has("read")) {
        readReadStep(location, &step);
    } else if (location.has("startTls")) {
        m_json->allowOnly(location, {u"startTls"_s, u"if"_s});
        m_json->flag(location, "startTls");
        step.type = DialogueStep::Type::StartTls;
        m_startsTls = true;
    } else if (location.has("set")) {
        m_json->allowOnly(location, {u"set"_s, u"if"_s});
        step.type = DialogueStep::Type::Set;
        readCaptures(location.member("set"), &step);
    } else if (location.has("loop")) {
        readLoopStep(location, &step);
    } else if (location.has("judge")) {
        m_json->allowOnly(location, {u"judge"_s, u"if"_s});
        step.type = DialogueStep::Type::Judge;
        step.rules = m_expressions.makeRules(location.member("judge"));
    } else {
        m_json->report(location,
                       DialogueText::tr("A step requires one of these keys: send, read, startTls, set, judge, loop."));
    }
    return step;
}

void DialogueSteps::readSendStep(const JsonLocation &location, DialogueStep *step)
{
    m_json->allowOnly(location, {u"send"_s, u"if"_s});
    step->type = DialogueStep::Type::Send;
    step->send = m_expressions.makeTemplate(location.member("send"));
    m_sentTemplates.append(step->send);
}

void DialogueSteps::readReadStep(const JsonLocation &location, DialogueStep *step)
{
    m_json->allowOnly(location,
                      {u"read"_s, u"if"_s, u"only"_s, u"within"_s, u"ifSilent"_s, u"ifClosed"_s, u"capture"_s, u"judge"_s});
    step->type = DialogueStep::Type::Read;
    readUntil(location.member("read"), &step->read);
    step->read.only = m_expressions.optionalCondition(location, "only");
    step->read.within = m_json->duration(location, "within");
    if (location.has("ifSilent"))
        step->read.ifSilent = m_expressions.makeRule(location.member("ifSilent"));
    if (location.has("ifClosed"))
        step->read.ifClosed = m_expressions.makeRule(location.member("ifClosed"));
    if (step->read.within && !step->read.ifSilent)
        m_json->report(location.member("within"),
                       DialogueText::tr("“within” requires “ifSilent”, which defines the result if no reply arrives in time."));
    if (location.has("capture"))
        readCaptures(location.member("capture"), step);
    if (location.has("judge"))
        step->rules = m_expressions.makeRules(location.member("judge"));
}

void DialogueSteps::readUntil(const JsonLocation &location, DialogueReading *reading)
{
    using EndCondition = DialogueReading::EndCondition;
    if (location.value.isString()) {
        const QString word = location.value.toString();
        const QStringList words{u"some"_s, u"datagram"_s, u"line"_s, u"end"_s};
        reading->until = word == "line"_L1 ? EndCondition::Line : word == "end"_L1 ? EndCondition::Closed : EndCondition::Some;
        if (!words.contains(word))
            m_json->report(location, DialogueText::tr("“%1” isn't valid. Choose one of: %2.").arg(word, words.join(u", "_s)));
        return;
    }
    if (!m_json->requireObject(location))
        return;
    if (location.has("bytes")) {
        m_json->allowOnly(location, {u"bytes"_s, u"adds"_s});
        reading->until = EndCondition::Bytes;
        reading->count = m_expressions.makeTemplate(location.member("bytes"));
        reading->adds = m_json->wholeNumber(location, "adds", 0, -kMaxOffset, kMaxOffset);
    } else if (location.has("until")) {
        m_json->allowOnly(location, {u"until"_s});
        reading->until = EndCondition::Mark;
        reading->mark = m_expressions.makeTemplate(location.member("until"));
    } else if (location.has("match")) {
        m_json->allowOnly(location, {u"match"_s});
        reading->until = EndCondition::Match;
        reading->pattern = m_expressions.requiredPattern(location, "match");
    } else if (location.has("length")) {
        m_json->allowOnly(location, {u"length"_s, u"at"_s, u"adds"_s});
        reading->until = EndCondition::Length;
        reading->form = m_expressions.requiredEncoding(location, "length");
        reading->at = m_json->wholeNumber(location, "at", 0, 0, kMaxOffset);
        reading->adds = m_json->wholeNumber(location, "adds", 0, -kMaxOffset, kMaxOffset);
    } else {
        m_json->report(location, DialogueText::tr("One of these keys is required: bytes, until, match, length."));
    }
}

void DialogueSteps::readLoopStep(const JsonLocation &location, DialogueStep *step)
{
    m_json->allowOnly(location, {u"loop"_s, u"until"_s, u"atMost"_s, u"if"_s});
    step->type = DialogueStep::Type::Loop;
    if (++m_loopDepth > kMaxLoopDepth)
        m_json->report(location, DialogueText::tr("Loops can be nested at most %1 levels deep.").arg(kMaxLoopDepth));
    else
        step->steps = read(location.member("loop"));
    --m_loopDepth;
    step->until = m_expressions.optionalCondition(location, "until");
    if (!step->until)
        m_json->report(location, DialogueText::tr("A loop requires “until”, the condition that ends it."));
    step->most = static_cast<int>(m_json->wholeNumber(location, "atMost", 100, 1, kMaxLoopIterations));
}

void DialogueSteps::readCaptures(const JsonLocation &location, DialogueStep *step)
{
    if (!m_json->requireObject(location))
        return;
    for (const QString &name : location.keys()) {
        if (name == "note"_L1)
            continue;
        const JsonLocation item = location.member(name);
        if (!isName(name))
            m_json->report(item, DialogueText::tr("A name can contain only letters and digits, and must begin with a letter."));
        if (m_json->isFixed(name))
            m_json->report(item, DialogueText::tr("“%1” already exists. Choose another name.").arg(name));
        m_json->defineName(name);
        step->captures.append({name, m_expressions.makeExtraction(item)});
        if (const auto &source = step->captures.last().second.source)
            m_assignedValues.append({name, *source});
    }
}

bool DialogueSteps::sendsSecrets() const
{
    QSet<QString> secrets = m_secrets;
    for (qsizetype known = -1; known != secrets.size();) {
        known = secrets.size();
        for (const auto &[name, source] : m_assignedValues) {
            if (mayReveal(source, secrets))
                secrets.insert(name);
        }
    }
    return std::any_of(m_sentTemplates.begin(), m_sentTemplates.end(),
                       [&](const DialogueTemplate &sent) { return mayReveal(sent, secrets); });
}

namespace {

constexpr qsizetype kMaxFields = 50;
constexpr int kDialogueWarnDays = 14; // default number of days before a certificate expires, as for web pages

//! Whether a field with this name already exists in every target or in every dialogue.
bool isReservedField(const QString &name)
{
    static const QStringList taken{u"id"_s,         u"name"_s,          u"kind"_s,
                                   u"tags"_s,       u"paused"_s,        u"every"_s,
                                   u"timeout"_s,    u"attempts"_s,      u"conditions"_s,
                                   u"retryEvery"_s, u"dependsOn"_s,     u"alerts"_s,
                                   u"transport"_s,  u"host"_s,          u"port"_s,
                                   u"path"_s,       u"ipFamily"_s,      u"verifyTls"_s,
                                   u"caFile"_s,     u"serverName"_s,    u"certificateDays"_s,
                                   u"authIsDown"_s, u"plainSecrets"_s,  u"note"_s,
                                   u"objective"_s,  u"objectiveOver"_s, u"objectiveDegraded"_s,
                                   u"successes"_s,  u"flapping"_s,      u"flappingHigh"_s,
                                   u"flappingLow"_s};
    return taken.contains(name);
}

//! The field types for dialogues: all except those reserved for kinds written in C++.
const QList<FieldType> &dialogueFieldTypes()
{
    static const QList<FieldType> types{FieldType::Text, FieldType::Secret, FieldType::Url,       FieldType::Host,
                                        FieldType::Port, FieldType::Number, FieldType::Duration,  FieldType::Size,
                                        FieldType::Bool, FieldType::Choice, FieldType::NumberSet, FieldType::List,
                                        FieldType::Body};
    return types;
}

Field readDialogueField(DialogueJson *json, const JsonLocation &location)
{
    const Field field = readFieldDeclaration(json, location, dialogueFieldTypes());
    if (isReservedField(field.name))
        json->report(location.member("name"),
                     DialogueText::tr("“%1” is reserved: every dialogue has a field of that name.").arg(field.name));
    return field;
}

QString dialoguePortHelp(const Dialogue &dialogue)
{
    QStringList ports;
    for (const DialogueTransport &transport : dialogue.transports) {
        if (transport.over != DialogueTransport::Over::Unix)
            ports.append(u"%1 (%2)"_s.arg(QString::number(transport.port), dialogueTransportKey(transport.over)));
    }
    if (ports.size() == 1)
        return DialogueText::tr("Default: %1.").arg(dialogue.transports.first().port);
    return DialogueText::tr("Default, depending on the transport: %1.").arg(ports.join(u", "_s));
}

QString transportLabel(DialogueTransport::Over over)
{
    switch (over) {
    case DialogueTransport::Over::Tcp:
        return DialogueText::tr("TCP, unencrypted");
    case DialogueTransport::Over::StartTls:
        return DialogueText::tr("TCP, then STARTTLS");
    case DialogueTransport::Over::Tls:
        return DialogueText::tr("TLS");
    case DialogueTransport::Over::Udp:
        return DialogueText::tr("UDP");
    case DialogueTransport::Over::Unix:
        break;
    }
    return DialogueText::tr("Unix socket");
}

bool hasAnyTransport(const Dialogue &dialogue, bool (*test)(const DialogueTransport &))
{
    return std::any_of(dialogue.transports.begin(), dialogue.transports.end(), test);
}

bool hasHost(const DialogueTransport &transport)
{
    return transport.over != DialogueTransport::Over::Unix;
}

bool hasPath(const DialogueTransport &transport)
{
    return transport.over == DialogueTransport::Over::Unix;
}

bool isUnencrypted(const DialogueTransport &transport)
{
    return transport.over == DialogueTransport::Over::Tcp || transport.over == DialogueTransport::Over::Udp;
}

QList<Field> addressFields(const Dialogue &dialogue)
{
    QList<Field> fields;
    const bool hasSingleTransport = dialogue.transports.size() == 1;
    const bool mayLackHost = hasAnyTransport(dialogue, hasPath);
    if (hasAnyTransport(dialogue, hasHost)) {
        Field host = hostField();
        host.required = !mayLackHost;
        fields.append(host);
        fields.append({.name = u"port"_s,
                       .type = FieldType::Port,
                       .label = DialogueText::tr("Port"),
                       .help = dialoguePortHelp(dialogue)});
    }
    if (mayLackHost) {
        const auto path = std::find_if(dialogue.transports.begin(), dialogue.transports.end(), hasPath);
        fields.append({.name = u"path"_s,
                       .type = FieldType::Text,
                       .label = DialogueText::tr("Socket"),
                       .help = DialogueText::tr("Path of the Unix socket."),
                       .defaultValue = path->path.isEmpty() ? QJsonValue() : QJsonValue(path->path)});
    }
    if (!hasSingleTransport) {
        Field transport{.name = u"transport"_s,
                        .type = FieldType::Choice,
                        .label = DialogueText::tr("Transport"),
                        .help = DialogueText::tr("How to connect to the service."),
                        .defaultValue = dialogueTransportKey(dialogue.transports.first().over)};
        for (const DialogueTransport &option : dialogue.transports) {
            transport.choices.append(dialogueTransportKey(option.over));
            transport.choiceLabels.append(transportLabel(option.over));
        }
        fields.append(transport);
    }
    return fields;
}

QList<Field> verdictFields(const Dialogue &dialogue)
{
    QList<Field> fields{{.name = u"authIsDown"_s,
                         .type = FieldType::Bool,
                         .label = DialogueText::tr("Treat rejected credentials as a failure"),
                         .help = DialogueText::tr("If off, a service that responds but rejects the login is considered up."),
                         .defaultValue = false,
                         .advanced = true}};
    if (dialogue.sendsSecrets && hasAnyTransport(dialogue, isUnencrypted))
        fields.append(
            {.name = u"plainSecrets"_s,
             .type = FieldType::Bool,
             .label = DialogueText::tr("Allow unencrypted secrets"),
             .help = DialogueText::tr("If off, passwords are sent to other computers only over encrypted connections."),
             .defaultValue = false,
             .advanced = true});
    return fields;
}

} // namespace

QList<Field> readDialogueFields(DialogueJson *json, const JsonLocation &list)
{
    QList<Field> fields;
    if (list.value.isUndefined())
        return fields;
    const QList<JsonLocation> items = list.items();
    if (items.size() > kMaxFields)
        json->report(list, DialogueText::tr("At most %1 fields are allowed.").arg(kMaxFields));
    for (const JsonLocation &item : items) {
        if (!json->requireObject(item))
            continue;
        const Field field = readDialogueField(json, item);
        if (json->isFixed(field.name) && !isReservedField(field.name))
            json->report(item.member("name"), DialogueText::tr("“%1” already exists. Choose another name.").arg(field.name));
        json->defineFixedName(field.name);
        fields.append(field);
    }
    return fields;
}

QList<Field> allDialogueFields(const Dialogue &dialogue)
{
    QList<Field> fields = addressFields(dialogue) + dialogue.fields;
    if (hasAnyTransport(dialogue, [](const DialogueTransport &transport) { return transport.supportsTls(); }))
        fields += wireTlsFields(kDialogueWarnDays);
    fields += verdictFields(dialogue);
    if (hasAnyTransport(dialogue, hasHost))
        fields.append(familyField());
    for (Field &field : fields) {
        for (const auto &[name, value] : dialogue.defaults) {
            if (name == field.name)
                field.defaultValue = value;
        }
    }
    return fields;
}

} // namespace watchkeeper
