// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/service/Preset.h"

#include "checks/Registry.h"
#include "model/json/JsonText.h"
#include "targets/document/ConditionsKey.h"
#include "targets/document/TargetKeys.h"
#include "targets/service/Service.h"
#include "targets/service/TargetGuess.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <atomic>
#include <list>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFormat = 1;
constexpr qsizetype kMaxLoadedFileBytes = 64 * 1024;
constexpr int kMaxTcpPort = 65535;
const QString kUrlField = u"url"_s;

class PresetText
{
    Q_DECLARE_TR_FUNCTIONS(Preset)
};

//! Reads one preset file. Each object can be used once.
class PresetDocumentReader
{
public:
    Preset read(const JsonLocation &root);
    const QList<JsonProblem> &problems() const { return m_json.problems(); }

private:
    void readHead(const JsonLocation &root);
    void readConnection(const JsonLocation &root);
    void readFields(const JsonLocation &root);
    void readConditionList(const JsonLocation &location);
    QString readChoiceMember(const JsonLocation &root, const char *key, const QStringList &choices);

    JsonFileReader m_json;
    Preset m_preset;
};

Preset PresetDocumentReader::read(const JsonLocation &root)
{
    m_json.allowOnly(root,
                     {u"$schema"_s, u"preset"_s, u"key"_s, u"title"_s, u"help"_s, u"kind"_s, u"scheme"_s, u"port"_s, u"path"_s,
                      u"words"_s, u"credentials"_s, u"fields"_s, u"conditions"_s});
    readHead(root);
    readConnection(root);
    if (m_json.problems().isEmpty()) // skipped after problems, because they would cause further errors here
        readFields(root);
    if (root.has("conditions"))
        readConditionList(root.member("conditions"));
    return m_preset;
}

void PresetDocumentReader::readHead(const JsonLocation &root)
{
    if (root.member("preset").value.toDouble() != kFormat)
        m_json.report(root.member("preset"), PresetText::tr("Set the format version: \"preset\": 1."));
    m_preset.key = m_json.requiredText(root, "key");
    if (!m_preset.key.isEmpty() && !isLibraryKey(m_preset.key))
        m_json.report(root.member("key"),
                      PresetText::tr("A key can contain only a-z, 0-9 and hyphens, and must begin with a letter."));
    m_preset.title = m_json.requiredText(root, "title");
    if (const QString problem = m_preset.title.isEmpty() ? QString() : nameProblem(m_preset.title); !problem.isEmpty())
        m_json.report(root.member("title"), problem); // targets are named after the title
    m_preset.help = m_json.requiredText(root, "help");
    m_preset.words = m_json.texts(root, "words");
    m_preset.credentials = m_json.text(root, "credentials");
}

void PresetDocumentReader::readConnection(const JsonLocation &root)
{
    m_preset.kind = readChoiceMember(root, "kind", {u"http"_s, u"json"_s});
    m_preset.scheme = readChoiceMember(root, "scheme", {u"http"_s, u"https"_s});
    m_preset.port = static_cast<int>(m_json.wholeNumber(root, "port", 0, 1, kMaxTcpPort));
    if (!root.has("port"))
        m_json.report(root.member("port"), PresetText::tr("This field is required."));
    m_preset.path = m_json.requiredText(root, "path");
    static const QRegularExpression path(u"^/[^\\s#]*$"_s);
    if (!m_preset.path.isEmpty() && !path.match(m_preset.path).hasMatch())
        m_json.report(root.member("path"), PresetText::tr("A path must begin with / and can't contain spaces or #."));
}

QString PresetDocumentReader::readChoiceMember(const JsonLocation &root, const char *key, const QStringList &choices)
{
    const QString written = m_json.requiredText(root, key);
    if (!written.isEmpty() && !choices.contains(written))
        m_json.report(root.member(key), PresetText::tr("Choose “%1”.").arg(choices.join(u"” or “"_s)));
    return written;
}

//! Validates the fields by the rules of their kind, as in targets.json. Uses an example address, which the user's address will
//! replace.
void PresetDocumentReader::readFields(const JsonLocation &root)
{
    const JsonLocation location = root.member("fields");
    if (!location.value.isUndefined() && !m_json.requireObject(location))
        return;
    m_json.allowOnly(location, location.keys()); // reports only duplicate keys, because all keys are allowed
    if (location.has("url"))
        m_json.report(location.member(kUrlField),
                      PresetText::tr("Remove this key. The address is built from “scheme”, “port” and “path”."));
    m_preset.fields = location.object();
    m_preset.fields.remove(u"note"_s);
    m_preset.fields.remove(kUrlField);
    for (auto field = m_preset.fields.constBegin(); field != m_preset.fields.constEnd(); ++field) {
        if (field->isObject())
            m_preset.mapOrder.insert(field.key(), location.member(field.key()).keys());
    }
    QJsonObject all = m_preset.fields;
    all.insert(kUrlField, u"%1://localhost:%2%3"_s.arg(m_preset.scheme, QString::number(m_preset.port), m_preset.path));
    const Kind *kind = findKind(m_preset.kind);
    const auto fields = Fields::fromJson(kind->fields, all, m_preset.mapOrder);
    const QList<FieldProblem> problems = fields ? kind->validate(*fields) : fields.error();
    for (const FieldProblem &problem : problems)
        m_json.report(problem.field == kUrlField ? root.member("path") : location.member(problem.field), problem.text);
}

void PresetDocumentReader::readConditionList(const JsonLocation &location)
{
    const ParsedConditions read = readConditions(location.value);
    const QList<JsonLocation> items = location.items();
    for (const ConditionProblem &problem : read.problems)
        m_json.report(problem.index < 0 ? location : items.value(problem.index, location), problem.text);
    m_preset.conditions = read.conditions;
}

Expected<Preset, QList<JsonProblem>> readPresetFile(const QByteArray &json, bool isBuiltIn)
{
    auto file = JsonFile::parse(json, kMaxLoadedFileBytes, PresetText::tr("The file is larger than 64 KiB. Is it a preset?"));
    if (!file)
        return Unexpected(file.error());
    if (isBuiltIn)
        file.value().translate();
    PresetDocumentReader reader;
    Preset preset = reader.read(file->root());
    if (reader.problems().isEmpty())
        return preset;
    return Unexpected(reader.problems());
}

template<bool isBuiltIn>
PresetFolder readPresets(const QString &path, const QStringList &taken)
{
    const LibraryFormat<Preset> format{
        .read = [](const QByteArray &json) { return readPresetFile(json, isBuiltIn); },
        .keyOf = [](const Preset &preset) { return preset.key; },
        .takenText = &duplicatePresetKeyText,
    };
    return readLibraryFolder(path, taken, format);
}

} // namespace

Expected<Preset, QList<JsonProblem>> readPreset(const QByteArray &json)
{
    return readPresetFile(json, false);
}

bool looksLikePreset(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (object)
        return object->contains("preset"_L1);
    const QByteArray begin = json.left(kMaxLoadedFileBytes);
    return begin.contains("\"preset\"") && !begin.contains("\"targets\"");
}

namespace {

QList<Preset> loadBuiltIn()
{
    const PresetFolder folder = readPresets<true>(u":/watchkeeper/presets"_s, {});
    logLibraryProblems(folder.problems);
    return folder.elements;
}

//! Returns the current list. A change replaces the entire list, because other threads may still use the previous one.
std::atomic<const QList<Preset> *> &current()
{
    static std::atomic<const QList<Preset> *> list = &builtInPresets();
    return list;
}

} // namespace

const QList<Preset> &builtInPresets()
{
    static const QList<Preset> builtIn = loadBuiltIn();
    return builtIn;
}

const QList<Preset> &presets()
{
    return *current().load(std::memory_order_acquire);
}

const Preset *findPreset(const QString &key)
{
    const QList<Preset> &all = presets();
    const auto found = std::find_if(all.begin(), all.end(), [&key](const Preset &preset) { return preset.key == key; });
    return found == all.end() ? nullptr : &*found;
}

PresetFolder readPresetFolder(const QString &path, const QStringList &taken)
{
    return readPresets<false>(path, taken);
}

QString duplicatePresetKeyText(const QString &key)
{
    return QCoreApplication::translate("Preset", "The preset or kind “%1” already exists. Choose another key.").arg(key);
}

void addPresets(const QList<Preset> &more)
{
    static std::list<QList<Preset>> lists;
    lists.push_back(presets() + more);
    current().store(&lists.back(), std::memory_order_release);
}

namespace {

Expected<ServerAddress, QString> parsePresetServer(const QString &text)
{
    auto place = splitServerAddress(
        text.trimmed(),
        PresetText::tr("Enter the server: host, host:port, or an address that begins with http:// or https://."));
    if (place && !place->scheme.isEmpty() && place->scheme != "http"_L1 && place->scheme != "https"_L1)
        return Unexpected(PresetText::tr("Presets support http and https, not %1.").arg(place->scheme));
    return place;
}

//! Returns the scheme to use with this port: the preset's scheme, unless the port is typical of the other scheme.
QString presetSchemeFor(const Preset &preset, const QString &port)
{
    if (port.isEmpty() || port.toInt() == preset.port)
        return preset.scheme;
    if (port == "443"_L1 || port == "8443"_L1)
        return u"https"_s;
    return port == "80"_L1 ? u"http"_s : preset.scheme;
}

QString portText(const Preset &preset, const ServerAddress &place, const QString &scheme)
{
    QString port = place.port;
    if (port.isEmpty() && place.scheme.isEmpty())
        port = QString::number(preset.port);
    const QString usual = scheme == "https"_L1 ? u"443"_s : u"80"_s;
    return port.isEmpty() || port == usual ? QString() : u':' + port;
}

Expected<QString, QString> pathFor(const Preset &preset, const QString &given)
{
    if (given.isEmpty() || given == "/"_L1)
        return preset.path;
    const QString own = preset.path.section(u'?', 0, 0);
    const QString before = given.section(u'?', 0, 0);
    if (own == "/"_L1 || before.endsWith(own))
        return given.contains(u'?') ? given : given + preset.path.sliced(own.size());
    if (given.contains(u'?'))
        return Unexpected(
            PresetText::tr(
                "Leave out “?” and everything after it, because “%1” is appended to this path. Or enter the full address.")
                .arg(preset.path));
    return (before.endsWith(u'/') ? before.chopped(1) : before) + preset.path;
}

bool hasCredentials(const Target &target)
{
    const QJsonObject &written = target.fields.written();
    for (const char *name : {"headers", "username", "bearerToken", "oauthTokenUrl", "clientCertificate"}) {
        if (written.contains(QLatin1StringView(name)))
            return true;
    }
    return written.value("url"_L1).toString().contains(u'@');
}

} // namespace

Expected<QString, QString> presetAddress(const Preset &preset, const QString &place)
{
    const auto parts = parsePresetServer(place);
    if (!parts)
        return Unexpected(parts.error());
    const auto path = pathFor(preset, parts->path);
    if (!path)
        return Unexpected(path.error());
    const QString scheme = parts->scheme.isEmpty() ? presetSchemeFor(preset, parts->port) : parts->scheme;
    return scheme + u"://"_s + parts->userInfo + parts->host + portText(preset, *parts, scheme) + *path;
}

Expected<Target, QString> makePresetTarget(const Preset &preset, const QString &place, const Schedule &defaults)
{
    const auto address = presetAddress(preset, place);
    if (!address)
        return Unexpected(address.error());
    QJsonObject fields = preset.fields;
    fields.insert(u"url"_s, *address);
    const auto parts = parsePresetServer(place);
    auto target = makeTarget(preset.kind, fields, preset.title + u' ' + parts->server(), preset.mapOrder);
    if (target) {
        (*target).schedule = defaults;
        (*target).conditions = preset.conditions;
    }
    return target;
}

QString credentialsHint(const Preset &preset, const Target &target)
{
    if (preset.credentials.isEmpty() || hasCredentials(target))
        return {};
    return PresetText::tr("The service may require credentials. %1").arg(preset.credentials);
}

} // namespace watchkeeper
