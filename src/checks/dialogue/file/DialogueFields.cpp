// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/file/DialogueFields.h"

#include "checks/network/CommonFields.h"
#include "model/json/JsonFileReader.h"

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxFields = 50;
constexpr int kDialogueWarnDays = 14; // default number of days before a certificate expires, as for web pages

class DialogueFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(Dialogue)
};

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

Field readDialogueField(DialogueJson *json, const JsonLocation &spot)
{
    const Field field = readFieldDeclaration(json, spot, dialogueFieldTypes());
    if (isReservedField(field.name))
        json->report(spot.member("name"),
                     DialogueFieldsText::tr("“%1” is reserved: every dialogue has a field of that name.").arg(field.name));
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
        return DialogueFieldsText::tr("Default: %1.").arg(dialogue.transports.first().port);
    return DialogueFieldsText::tr("Default, depending on the transport: %1.").arg(ports.join(u", "_s));
}

QString transportLabel(DialogueTransport::Over over)
{
    switch (over) {
    case DialogueTransport::Over::Tcp:
        return DialogueFieldsText::tr("TCP, unencrypted");
    case DialogueTransport::Over::StartTls:
        return DialogueFieldsText::tr("TCP, then STARTTLS");
    case DialogueTransport::Over::Tls:
        return DialogueFieldsText::tr("TLS");
    case DialogueTransport::Over::Udp:
        return DialogueFieldsText::tr("UDP");
    case DialogueTransport::Over::Unix:
        break;
    }
    return DialogueFieldsText::tr("Unix socket");
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
                       .label = DialogueFieldsText::tr("Port"),
                       .help = dialoguePortHelp(dialogue)});
    }
    if (mayLackHost) {
        const auto path = std::find_if(dialogue.transports.begin(), dialogue.transports.end(), hasPath);
        fields.append({.name = u"path"_s,
                       .type = FieldType::Text,
                       .label = DialogueFieldsText::tr("Socket"),
                       .help = DialogueFieldsText::tr("Path of the Unix socket."),
                       .defaultValue = path->path.isEmpty() ? QJsonValue() : QJsonValue(path->path)});
    }
    if (!hasSingleTransport) {
        Field transport{.name = u"transport"_s,
                        .type = FieldType::Choice,
                        .label = DialogueFieldsText::tr("Transport"),
                        .help = DialogueFieldsText::tr("How to connect to the service."),
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
    QList<Field> fields{
        {.name = u"authIsDown"_s,
         .type = FieldType::Bool,
         .label = DialogueFieldsText::tr("Treat rejected credentials as a failure"),
         .help = DialogueFieldsText::tr("If off, a service that responds but rejects the login is considered up."),
         .defaultValue = false,
         .advanced = true}};
    if (dialogue.sendsSecrets && hasAnyTransport(dialogue, isUnencrypted))
        fields.append(
            {.name = u"plainSecrets"_s,
             .type = FieldType::Bool,
             .label = DialogueFieldsText::tr("Allow unencrypted secrets"),
             .help = DialogueFieldsText::tr("If off, passwords are sent to other computers only over encrypted connections."),
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
        json->report(list, DialogueFieldsText::tr("At most %1 fields are allowed.").arg(kMaxFields));
    for (const JsonLocation &item : items) {
        if (!json->requireObject(item))
            continue;
        const Field field = readDialogueField(json, item);
        if (json->isFixed(field.name) && !isReservedField(field.name))
            json->report(item.member("name"),
                         DialogueFieldsText::tr("“%1” already exists. Choose another name.").arg(field.name));
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
