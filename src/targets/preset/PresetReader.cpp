// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/preset/PresetReader.h"

#include "checks/Registry.h"
#include "checks/dialogue/DialogueJson.h"
#include "model/json/JsonText.h"
#include "targets/ConditionsKey.h"
#include "targets/TargetFieldReading.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFormat = 1;
constexpr qsizetype kMaxLoadedFileBytes = 64 * 1024;
constexpr int kMaxTcpPort = 65535;
const QString kUrl = u"url"_s;

class PresetReaderText
{
    Q_DECLARE_TR_FUNCTIONS(Preset)
};

//! Reads one preset file. Each object can be used once.
class PresetDocumentReader
{
public:
    Preset read(const JsonLocation &root);
    const QList<DialogueProblem> &problems() const { return m_json.problems(); }

private:
    void readHead(const JsonLocation &root);
    void readConnection(const JsonLocation &root);
    void readFields(const JsonLocation &root);
    void readConditionList(const JsonLocation &spot);
    QString oneOf(const JsonLocation &root, const char *key, const QStringList &choices);

    DialogueJson m_json;
    Preset m_preset;
};

Preset PresetDocumentReader::read(const JsonLocation &root)
{
    m_json.allowOnly(root,
                     {u"$schema"_s, u"preset"_s, u"key"_s, u"title"_s, u"help"_s, u"kind"_s, u"scheme"_s, u"port"_s, u"path"_s,
                      u"words"_s, u"credentials"_s, u"fields"_s, u"conditions"_s});
    readHead(root);
    readConnection(root);
    if (m_json.problems().isEmpty()) // skipped after problems, because these would cause further errors here
        readFields(root);
    if (root.has("conditions"))
        readConditionList(root.member("conditions"));
    return m_preset;
}

void PresetDocumentReader::readHead(const JsonLocation &root)
{
    if (root.member("preset").value.toDouble() != kFormat)
        m_json.report(root.member("preset"), PresetReaderText::tr("Set the format version: \"preset\": 1."));
    m_preset.key = m_json.requiredText(root, "key");
    static const QRegularExpression key(u"^[a-z][a-z0-9-]{0,39}$"_s);
    if (!m_preset.key.isEmpty() && !key.match(m_preset.key).hasMatch())
        m_json.report(root.member("key"),
                      PresetReaderText::tr("A key can contain only a-z, 0-9 and hyphens, and must begin with a letter."));
    m_preset.title = m_json.requiredText(root, "title");
    if (const QString problem = m_preset.title.isEmpty() ? QString() : nameProblem(m_preset.title); !problem.isEmpty())
        m_json.report(root.member("title"), problem); // targets are named after the title
    m_preset.help = m_json.requiredText(root, "help");
    m_preset.words = m_json.texts(root, "words");
    m_preset.credentials = m_json.text(root, "credentials");
}

void PresetDocumentReader::readConnection(const JsonLocation &root)
{
    m_preset.kind = oneOf(root, "kind", {u"http"_s, u"json"_s});
    m_preset.scheme = oneOf(root, "scheme", {u"http"_s, u"https"_s});
    m_preset.port = static_cast<int>(m_json.wholeNumber(root, "port", 0, 1, kMaxTcpPort));
    if (!root.has("port"))
        m_json.report(root.member("port"), PresetReaderText::tr("This field is required."));
    m_preset.path = m_json.requiredText(root, "path");
    static const QRegularExpression path(u"^/[^\\s#]*$"_s);
    if (!m_preset.path.isEmpty() && !path.match(m_preset.path).hasMatch())
        m_json.report(root.member("path"), PresetReaderText::tr("A path must begin with / and can't contain spaces or #."));
}

QString PresetDocumentReader::oneOf(const JsonLocation &root, const char *key, const QStringList &choices)
{
    const QString written = m_json.requiredText(root, key);
    if (!written.isEmpty() && !choices.contains(written))
        m_json.report(root.member(key), PresetReaderText::tr("Choose “%1”.").arg(choices.join(u"” or “"_s)));
    return written;
}

//! Validates the fields by the rules of their kind, as in targets.json. Uses an example address, which the user's address will
//! replace.
void PresetDocumentReader::readFields(const JsonLocation &root)
{
    const JsonLocation spot = root.member("fields");
    if (!spot.value.isUndefined() && !m_json.requireObject(spot))
        return;
    m_json.allowOnly(spot, spot.keys()); // reports only duplicate keys, because all keys are allowed
    if (spot.has("url"))
        m_json.report(spot.member(kUrl),
                      PresetReaderText::tr("Remove this key. The address is built from “scheme”, “port” and “path”."));
    m_preset.fields = spot.object();
    m_preset.fields.remove(u"note"_s);
    m_preset.fields.remove(kUrl);
    for (auto field = m_preset.fields.constBegin(); field != m_preset.fields.constEnd(); ++field) {
        if (field->isObject())
            m_preset.mapOrder.insert(field.key(), spot.member(field.key()).keys());
    }
    QJsonObject all = m_preset.fields;
    all.insert(kUrl, u"%1://localhost:%2%3"_s.arg(m_preset.scheme, QString::number(m_preset.port), m_preset.path));
    const Kind *kind = findKind(m_preset.kind);
    const auto fields = Fields::fromJson(kind->fields, all, m_preset.mapOrder);
    const QList<FieldProblem> problems = fields ? kind->validate(*fields) : fields.error();
    for (const FieldProblem &problem : problems)
        m_json.report(problem.field == kUrl ? root.member("path") : spot.member(problem.field), problem.text);
}

void PresetDocumentReader::readConditionList(const JsonLocation &spot)
{
    const ParsedConditions read = readConditions(spot.value);
    const QList<JsonLocation> items = spot.items();
    for (const ConditionProblem &problem : read.problems)
        m_json.report(problem.index < 0 ? spot : items.value(problem.index, spot), problem.text);
    m_preset.conditions = read.conditions;
}

} // namespace

Expected<Preset, QList<Problem>> readPreset(const QByteArray &json, const QString &fileName)
{
    const auto refuse = [&fileName](int line, const QString &text) {
        return Unexpected(QList<Problem>{Problem(fileName, line, QString(), QString(), text)});
    };
    if (json.size() > kMaxLoadedFileBytes)
        return refuse(0, PresetReaderText::tr("The file is larger than 64 KiB. Is it a preset?"));
    const auto object = readJsonObject(json);
    if (!object)
        return refuse(object.error().line(), object.error().text());
    const JsonSourceNode places = parseJsonSourceTree(json);
    JsonLocation root;
    root.value = *object;
    root.place = &places;
    root.line = 1;
    PresetDocumentReader reader;
    Preset preset = reader.read(root);
    if (reader.problems().isEmpty())
        return preset;
    QList<Problem> problems;
    for (const DialogueProblem &problem : reader.problems())
        problems.append(Problem(fileName, problem.line, QString(), problem.place, problem.text));
    return Unexpected(problems);
}

bool looksLikePreset(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (object)
        return object->contains("preset"_L1);
    const QByteArray begin = json.left(kMaxLoadedFileBytes);
    return begin.contains("\"preset\"") && !begin.contains("\"targets\"");
}

} // namespace watchkeeper
