// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/file/DialogueReader.h"

#include "checks/dialogue/file/DialogueSteps.h"
#include "model/base/EnumKeys.h"
#include "model/field/FieldReader.h"
#include "model/json/JsonText.h"
#include "model/json/LibraryFolder.h"
#include "model/target/Target.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

QString dialogueText(const char *text)
{
    return QCoreApplication::translate("Dialogue", text);
}

QByteArray DialogueJson::hexBytes(const JsonLocation &location, const QString &digits)
{
    QByteArray written = digits.toLatin1();
    written.replace(' ', "");
    const QByteArray bytes = QByteArray::fromHex(written);
    if (bytes.toHex() != written.toLower())
        report(location,
               dialogueText(QT_TRANSLATE_NOOP("Dialogue", "“%1” isn't a series of hexadecimal digit pairs such as 00ff."))
                   .arg(digits));
    return bytes;
}

void DialogueJson::reportUnknownNames()
{
    QStringList known(m_definedNames.begin(), m_definedNames.end());
    known.sort();
    for (const auto &[location, name] : m_usedNames)
        requireOneOf(location, name, known);
}

using namespace Qt::StringLiterals;

namespace {

constexpr int kFormat = 1;
constexpr qsizetype kMaxDialogueFileSize = 256 * 1024;
constexpr int kMaxBracketDepth = 40;
constexpr qint64 kDefaultReplySize = 64 * 1024;
constexpr qint64 kMaxDialogueReplySize = 4 * 1024 * 1024;

int depthOf(const JsonSourceNode &place)
{
    int deepest = 0;
    for (const JsonMember &member : place.members)
        deepest = std::max(deepest, depthOf(member.value));
    for (const JsonSourceNode &item : place.items)
        deepest = std::max(deepest, depthOf(item));
    return deepest + 1;
}

constexpr EnumKeys<DialogueTransport::Over, DialogueTransport::Over::Unix> kTransportKeys{"tcp", "starttls", "tls", "udp",
                                                                                          "unix"};

//! Returns the unit for a name as written in a dialogue file; None for other names such as `users`.
Unit unitFromText(const QString &text)
{
    static const QHash<QString, Unit> units{
        {u"s"_s, Unit::Second}, {u"ms"_s, Unit::Millisecond},  {u"%"_s, Unit::Percent},      {u"bytes"_s, Unit::Byte},
        {u"bits"_s, Unit::Bit}, {u"counter"_s, Unit::Counter}, {u"packets"_s, Unit::Packet}, {u"°C"_s, Unit::Celsius},
        {u"V"_s, Unit::Volt},   {u"A"_s, Unit::Ampere},        {u"W"_s, Unit::Watt},         {u"Wh"_s, Unit::WattHour}};
    return units.value(text, Unit::None);
}

//! Reads one file.
class DialogueFileReader
{
public:
    explicit DialogueFileReader(DialogueAuthor author) { m_json.setCompilesPatterns(author == DialogueAuthor::User); }
    Dialogue read(const JsonLocation &root);
    const QList<JsonProblem> &problems() const { return m_json.problems(); }

private:
    void readHead(const JsonLocation &root);
    void readActions(const JsonLocation &list);
    void readTransports(const JsonLocation &location);
    QStringList transportKeys() const;
    DialogueTransport readTransport(const JsonLocation &location);
    void readRequirements(const JsonLocation &location);
    void readSteps(const JsonLocation &root);
    void readDefaults(const JsonLocation &location);
    void readValues(const JsonLocation &location);

    DialogueJson m_json;
    Dialogue m_dialogue;
};

Dialogue DialogueFileReader::read(const JsonLocation &root)
{
    m_json.allowOnly(root,
                     {u"$schema"_s, u"dialogue"_s, u"key"_s, u"title"_s, u"help"_s, u"words"_s, u"actions"_s, u"fields"_s,
                      u"needs"_s, u"defaults"_s, u"transports"_s, u"resendEvery"_s, u"mostBytes"_s, u"steps"_s, u"goodbye"_s,
                      u"values"_s, u"summary"_s});
    for (const char *name :
         {"reply", "host", "authorityHost", "port", "where", "address", "localPort", "sentAt", "receivedAt", "program"})
        m_json.defineFixedName(QString::fromLatin1(name));
    readHead(root);
    m_dialogue.fields = readDialogueFields(&m_json, root.member("fields"));
    readTransports(root.member("transports"));
    m_json.setFields(namesOf(m_dialogue.fields));
    if (root.has("actions"))
        readActions(root.member("actions"));
    m_json.setTransports(transportKeys());
    if (root.has("needs"))
        readRequirements(root.member("needs"));
    readSteps(root);
    readValues(root.member("values"));
    if (root.has("summary")) {
        DialogueExpressions expressions(&m_json);
        for (const JsonLocation &item : root.member("summary").items())
            m_dialogue.summaries.append(expressions.makeTemplate(item));
    }
    if (root.has("defaults"))
        readDefaults(root.member("defaults"));
    m_dialogue.allFields = allDialogueFields(m_dialogue);
    m_json.reportUnknownNames();
    return m_dialogue;
}

void DialogueFileReader::readHead(const JsonLocation &root)
{
    if (root.member("dialogue").value.toDouble() != kFormat)
        m_json.report(root.member("dialogue"), DialogueText::tr("Specify the format version: \"dialogue\": 1."));
    m_dialogue.key = m_json.requiredText(root, "key");
    if (!m_dialogue.key.isEmpty() && !isLibraryKey(m_dialogue.key))
        m_json.report(root.member("key"),
                      DialogueText::tr("A key can contain only a-z, 0-9 and hyphens, and must begin with a letter."));
    m_dialogue.title = m_json.requiredText(root, "title");
    m_dialogue.help = m_json.requiredText(root, "help");
    m_dialogue.words = m_json.texts(root, "words");
    m_dialogue.resendInterval = m_json.duration(root, "resendEvery");
    m_dialogue.byteLimit = kDefaultReplySize;
    if (const QString written = m_json.text(root, "mostBytes"); !written.isEmpty()) {
        const Field field{.name = u"mostBytes"_s,
                          .type = FieldType::Size,
                          .label = {},
                          .help = {},
                          .minimum = 1,
                          .maximum = kMaxDialogueReplySize};
        const auto size = readField(field, written);
        if (size)
            m_dialogue.byteLimit = size->toLongLong();
        else
            m_json.report(root.member("mostBytes"), size.error());
    }
}

void DialogueFileReader::readActions(const JsonLocation &list)
{
    for (const JsonLocation &item : list.items()) {
        m_dialogue.actions.append(item.value.toString());
        if (!namesOf(m_dialogue.fields).contains(m_dialogue.actions.last()))
            m_json.report(item, DialogueText::tr("Enter the name of a field of this dialogue."));
    }
}

void DialogueFileReader::readTransports(const JsonLocation &location)
{
    for (const JsonLocation &item : location.items()) {
        if (!m_json.requireObject(item))
            continue;
        const DialogueTransport transport = readTransport(item);
        const bool isDouble = std::any_of(m_dialogue.transports.begin(), m_dialogue.transports.end(),
                                          [&](const DialogueTransport &other) { return other.over == transport.over; });
        if (isDouble)
            m_json.report(item, DialogueText::tr("This transport is listed twice."));
        else
            m_dialogue.transports.append(transport);
    }
    if (m_dialogue.transports.isEmpty()) {
        m_json.report(location, DialogueText::tr("At least one transport is required."));
        m_dialogue.transports.append(DialogueTransport());
    }
}

QStringList DialogueFileReader::transportKeys() const
{
    QStringList keys;
    for (const DialogueTransport &transport : m_dialogue.transports)
        keys.append(dialogueTransportKey(transport.over));
    return keys;
}

DialogueTransport DialogueFileReader::readTransport(const JsonLocation &location)
{
    constexpr qint64 kMaxPort = 65'535;
    m_json.allowOnly(location, {u"over"_s, u"port"_s, u"path"_s, u"anyReplyPort"_s, u"alpn"_s});
    DialogueTransport transport;
    const QString key = m_json.requiredText(location, "over");
    const auto over = kTransportKeys.find(key);
    transport.over = over.value_or(DialogueTransport::Over::Tcp);
    if (!over && !key.isEmpty())
        m_json.report(location.member("over"),
                      DialogueText::tr("“%1” isn't valid. Choose one of: %2.").arg(key, u"tcp, starttls, tls, udp, unix"_s));
    transport.port = static_cast<quint16>(m_json.wholeNumber(location, "port", 0, 1, kMaxPort));
    transport.path = m_json.text(location, "path");
    transport.anyReplyPort = m_json.flag(location, "anyReplyPort");
    for (const QString &protocol : m_json.texts(location, "alpn"))
        transport.alpn.append(protocol.toLatin1());
    const bool isUnix = transport.over == DialogueTransport::Over::Unix;
    if (isUnix && location.has("port"))
        m_json.report(location.member("port"), DialogueText::tr("A Unix socket has a path, not a port."));
    if (!isUnix && transport.port == 0 && !location.has("port"))
        m_json.report(location, DialogueText::tr("The default “port” is missing."));
    return transport;
}

//! Reads the dependencies between fields. The file must declare both fields of a dependency.
void DialogueFileReader::readRequirements(const JsonLocation &location)
{
    if (!m_json.requireObject(location))
        return;
    const QStringList own = namesOf(m_dialogue.fields);
    m_json.allowOnly(location, own);
    for (const QString &name : own) {
        const QByteArray key = name.toLatin1();
        if (!location.has(key.constData()))
            continue;
        const QString needed = m_json.requiredText(location, key.constData());
        m_json.usesField(location.member(name), needed);
        m_dialogue.needs.insert(name, needed);
    }
}

void DialogueFileReader::readSteps(const JsonLocation &root)
{
    QSet<QString> secrets;
    for (const Field &field : m_dialogue.fields) {
        if (field.type == FieldType::Secret)
            secrets.insert(field.name);
    }
    DialogueSteps steps(&m_json, secrets);
    m_dialogue.steps = steps.read(root.member("steps"));
    if (root.has("goodbye"))
        m_dialogue.goodbye = steps.read(root.member("goodbye"));
    m_dialogue.sendsSecrets = steps.sendsSecrets();
    const bool hasStartTls = std::any_of(m_dialogue.transports.begin(), m_dialogue.transports.end(), [](const auto &transport) {
        return transport.over == DialogueTransport::Over::StartTls;
    });
    if (hasStartTls != steps.startsTls())
        m_json.report(root.member("transports"),
                      DialogueText::tr("The transport “starttls” and a step “startTls” require each other. One is missing."));
}

//! Reads defaults for fields that are common to all dialogues.
void DialogueFileReader::readDefaults(const JsonLocation &location)
{
    if (!m_json.requireObject(location))
        return;
    QList<Field> common = allDialogueFields(m_dialogue);
    const QStringList own = namesOf(m_dialogue.fields);
    common.removeIf([&own](const Field &field) { return own.contains(field.name); });
    m_json.allowOnly(location, namesOf(common));
    for (const Field &field : std::as_const(common)) {
        if (!location.value.toObject().contains(field.name))
            continue;
        const JsonLocation item = location.member(field.name);
        if (const auto read = readField(field, item.value); read)
            m_dialogue.defaults.append({field.name, item.value});
        else
            m_json.report(item, read.error());
    }
}

void DialogueFileReader::readValues(const JsonLocation &location)
{
    if (location.value.isUndefined())
        return;
    DialogueExpressions expressions(&m_json);
    for (const JsonLocation &item : location.items()) {
        if (!m_json.requireObject(item))
            continue;
        m_json.allowOnly(item, {u"name"_s, u"text"_s, u"number"_s, u"unit"_s, u"help"_s});
        DialogueValue value;
        value.name = m_json.requiredText(item, "name");
        value.help = m_json.requiredText(item, "help");
        value.unitText = m_json.text(item, "unit");
        value.unit = unitFromText(value.unitText);
        value.isNumber = item.has("number");
        if (item.has("number") == item.has("text"))
            m_json.report(item, DialogueText::tr("Use either “text” or “number”."));
        else
            value.from = expressions.makeTemplate(item.member(value.isNumber ? "number" : "text"));
        m_dialogue.values.append(value);
    }
}

} // namespace

QString dialogueTransportKey(DialogueTransport::Over over)
{
    return kTransportKeys.key(over);
}

bool looksLikeDialogue(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (object)
        return object->contains("dialogue"_L1);
    return json.left(kMaxDialogueFileSize).contains("\"dialogue\"") && !json.left(kMaxDialogueFileSize).contains("\"targets\"");
}

Expected<Dialogue, QList<JsonProblem>> readDialogue(const QByteArray &json, DialogueAuthor author)
{
    auto file = JsonFile::parse(json, kMaxDialogueFileSize,
                                DialogueText::tr("The file is larger than 256 KiB. Is it a dialogue file?"));
    if (!file)
        return Unexpected(file.error());
    if (author == DialogueAuthor::Watchkeeper)
        file.value().translate();
    const JsonLocation root = file->root();
    if (depthOf(*root.place) > kMaxBracketDepth)
        return Unexpected(QList<JsonProblem>{{0, QString(), DialogueText::tr("Brackets are nested too deeply.")}});
    DialogueFileReader reader(author);
    Dialogue dialogue = reader.read(root);
    if (!reader.problems().isEmpty())
        return Unexpected(reader.problems());
    return dialogue;
}

} // namespace watchkeeper
