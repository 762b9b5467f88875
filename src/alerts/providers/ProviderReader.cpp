// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/providers/ProviderReader.h"

#include "alerts/alert/Alert.h"
#include "alerts/providers/AlertRequest.h"
#include "alerts/providers/AlertScope.h"
#include "model/json/JsonText.h"
#include "model/json/LibraryFolder.h"
#include "model/target/Target.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AnswerRulesReader
{
public:
    explicit AnswerRulesReader(JsonFileReader *json)
        : m_json(json)
    {
    }
    AnswerRules read(const JsonLocation &location);

private:
    NumberSet readStatuses(const JsonLocation &object, const QString &defaultStatuses);
    QList<AnswerMatch> readMatches(const JsonLocation &location);
    AnswerMatch readMatch(const JsonLocation &location);
    QList<AnswerTime> readTimes(const JsonLocation &location);

    JsonFileReader *m_json;
};

AnswerRules AnswerRulesReader::read(const JsonLocation &location)
{
    if (!location.value.isUndefined() && m_json->requireObject(location))
        m_json->allowOnly(location, {u"status"_s, u"where"_s, u"again"_s, u"broken"_s, u"message"_s});
    const JsonLocation again = location.member("again");
    const JsonLocation broken = location.member("broken");
    if (!again.value.isUndefined() && m_json->requireObject(again))
        m_json->allowOnly(again, {u"status"_s, u"where"_s, u"after"_s, u"afterIn"_s});
    if (!broken.value.isUndefined() && m_json->requireObject(broken))
        m_json->allowOnly(broken, {u"status"_s, u"where"_s});
    AnswerRules rules;
    rules.success = readStatuses(location, u"200-299"_s);
    rules.where = readMatches(location.member("where"));
    rules.again = readStatuses(again, u"408,425,429,500-599"_s);
    rules.retryMatches = readMatches(again.member("where"));
    rules.after = m_json->duration(again, "after");
    rules.retryDelayFields = readTimes(again.member("afterIn"));
    rules.broken = readStatuses(broken, u"300-399,401,403,404,410"_s);
    rules.brokenBy = readMatches(broken.member("where"));
    rules.message = m_json->texts(location, "message");
    return rules;
}

NumberSet AnswerRulesReader::readStatuses(const JsonLocation &object, const QString &defaultStatuses)
{
    const QString written = object.has("status") ? m_json->text(object, "status") : defaultStatuses;
    const auto read = NumberSet::parse(written, 100, 599);
    if (!read)
        m_json->report(object.member("status"), read.error());
    return read ? *read : NumberSet();
}

QList<AnswerMatch> AnswerRulesReader::readMatches(const JsonLocation &location)
{
    QList<AnswerMatch> all;
    for (const JsonLocation &item : location.items())
        all.append(readMatch(item));
    return all;
}

AnswerMatch AnswerRulesReader::readMatch(const JsonLocation &location)
{
    AnswerMatch match;
    if (!m_json->requireObject(location))
        return match;
    if (location.keys().isEmpty())
        m_json->report(location, ProviderText::tr("Specify what the response must contain, such as {\"ok\": true}."));
    for (const QString &path : location.keys()) {
        QStringList values;
        for (const JsonLocation &item : location.member(path).items()) {
            if (item.value.isObject() || item.value.isArray() || item.value.isNull())
                m_json->report(item, ProviderText::tr("This must be a string, a number, true or false."));
            values.append(item.value.isString() ? item.value.toString() : item.value.toVariant().toString());
        }
        match.insert(path, values);
    }
    return match;
}

QList<AnswerTime> AnswerRulesReader::readTimes(const JsonLocation &location)
{
    static const QStringList units{u"seconds"_s, u"milliseconds"_s, u"instant"_s};
    QList<AnswerTime> all;
    for (const JsonLocation &item : location.items()) {
        if (!m_json->requireObject(item))
            continue;
        m_json->allowOnly(item, {u"at"_s, u"unit"_s});
        AnswerTime time;
        time.at = m_json->requiredText(item, "at");
        const QString unit = m_json->requiredText(item, "unit");
        m_json->requireOneOf(item.member("unit"), unit, units);
        time.unit = static_cast<AnswerTime::Unit>(std::max<qsizetype>(0, units.indexOf(unit)));
        all.append(time);
    }
    return all;
}

//! \brief Reads the rules for responses. The defaults suit most services: 200-299 mean success. 408, 425, 429 and
//! 500-599 are temporary failures. 300-399, 401, 403, 404 and 410 require a fix by the user. All other statuses mean
//! that the alert was refused.
AnswerRules readAnswerRules(JsonFileReader *json, const JsonLocation &location)
{
    return AnswerRulesReader(json).read(location);
}

constexpr int kFormat = 1;
constexpr qsizetype kMaxLoadedFileBytes = 64 * 1024;
constexpr qsizetype kMaxFields = 40;

const QList<FieldType> &fieldTypes()
{
    static const QList<FieldType> types{FieldType::Text, FieldType::Secret, FieldType::Url,  FieldType::Host,
                                        FieldType::Port, FieldType::Number, FieldType::Bool, FieldType::Choice,
                                        FieldType::List, FieldType::Map,    FieldType::Body, FieldType::File};
    return types;
}

//! Returns whether the name is already used by a field common to all channels (see alerts/channels/AlertChannel.h) or by a
//! placeholder that exists for every alert.
bool isTaken(const QString &name)
{
    static const QStringList ofChannels{u"name"_s, u"provider"_s, u"limit"_s, u"paused"_s, u"note"_s};
    const QList<ProviderPlaceholder> &own = providerPlaceholders();
    return ofChannels.contains(name) || std::any_of(own.begin(), own.end(), [&name](const ProviderPlaceholder &each) {
               return name == QLatin1StringView(each.name);
           });
}

//! Reads a single file and collects its problems.
class ProviderDocumentReader
{
public:
    explicit ProviderDocumentReader(ProviderAuthor author)
        : m_author(author)
    {
    }
    Provider read(const JsonLocation &root);
    const QList<JsonProblem> &problems() const { return m_json.problems(); }

private:
    void readHead(const JsonLocation &root);
    void readDeliveryMethod(const JsonLocation &root);
    void readFields(const JsonLocation &list);
    void readValues(const JsonLocation &tables);
    void readLimits(const JsonLocation &limits);
    void readSignature(const JsonLocation &location);
    void readTextLimits(const JsonLocation &root);

    ProviderAuthor m_author;
    JsonFileReader m_json;
    Provider m_provider;
};

Provider ProviderDocumentReader::read(const JsonLocation &root)
{
    m_json.allowOnly(root,
                     {u"$schema"_s, u"provider"_s, u"key"_s, u"title"_s, u"help"_s, u"words"_s, u"source"_s, u"over"_s,
                      u"fields"_s, u"values"_s, u"limits"_s, u"escape"_s, u"sign"_s, u"limit"_s, u"incidents"_s, u"request"_s,
                      u"requests"_s, u"answer"_s});
    readHead(root);
    readDeliveryMethod(root);
    readFields(root.member("fields"));
    readSignature(root.member("sign"));
    readTextLimits(root);
    readValues(root.member("values"));
    readLimits(root.member("limits"));
    if (m_provider.over == Provider::DeliveryMethod::Http) {
        m_provider.requests = readProviderRequests(&m_json, root, m_provider);
        m_provider.answer = readAnswerRules(&m_json, root.member("answer"));
    }
    return m_provider;
}

void ProviderDocumentReader::readHead(const JsonLocation &root)
{
    if (root.member("provider").value.toDouble() != kFormat)
        m_json.report(root.member("provider"), ProviderText::tr("Specify the format version: \"provider\": 1."));
    m_provider.key = m_json.requiredText(root, "key");
    if (!m_provider.key.isEmpty() && !isLibraryKey(m_provider.key))
        m_json.report(root.member("key"),
                      ProviderText::tr("A key can contain only a-z, 0-9 and hyphens, and must begin with a letter."));
    m_provider.title = m_json.requiredText(root, "title");
    m_provider.help = m_json.requiredText(root, "help");
    m_provider.words = m_json.texts(root, "words");
    m_provider.tracksIncidents = m_json.flag(root, "incidents");
    m_json.text(root, "source"); // informs readers of the file; not used by the program
}

void ProviderDocumentReader::readDeliveryMethod(const JsonLocation &root)
{
    const QString over = m_json.text(root, "over");
    static const QHash<QString, Provider::DeliveryMethod> ours{{u"http"_s, Provider::DeliveryMethod::Http},
                                                               {u"command"_s, Provider::DeliveryMethod::Command},
                                                               {u"mail"_s, Provider::DeliveryMethod::Mail},
                                                               {u"desktop"_s, Provider::DeliveryMethod::Desktop},
                                                               {u"sound"_s, Provider::DeliveryMethod::Sound}};
    const QStringList known = m_author == ProviderAuthor::Us ? ours.keys() : QStringList{u"http"_s};
    m_json.requireOneOf(root.member("over"), over, known);
    m_provider.over = ours.value(over, Provider::DeliveryMethod::Http);
}

void ProviderDocumentReader::readFields(const JsonLocation &list)
{
    const QList<JsonLocation> items = list.items();
    if (items.size() > kMaxFields)
        m_json.report(list, ProviderText::tr("At most %1 fields are allowed.").arg(kMaxFields));
    for (const JsonLocation &item : items) {
        if (!m_json.requireObject(item))
            continue;
        const Field field = readFieldDeclaration(&m_json, item, fieldTypes());
        static const QRegularExpression name(u"^[a-z][A-Za-z0-9]*$"_s);
        if (!field.name.isEmpty() && !name.match(field.name).hasMatch())
            m_json.report(
                item.member("name"),
                ProviderText::tr("A name can contain only letters and digits, and must begin with a lowercase letter."));
        if (isTaken(field.name) || namesOf(m_provider.fields).contains(field.name))
            m_json.report(item.member("name"), ProviderText::tr("“%1” already exists. Choose another name.").arg(field.name));
        m_provider.fields.append(field);
    }
}

void ProviderDocumentReader::readSignature(const JsonLocation &location)
{
    if (location.value.isUndefined() || !m_json.requireObject(location))
        return;
    m_json.allowOnly(location, {u"as"_s, u"secret"_s});
    const QString as = m_json.requiredText(location, "as");
    m_json.requireOneOf(location.member("as"), as, {u"dingtalk"_s, u"lark"_s});
    m_provider.signature = as == "lark"_L1 ? Signature::Lark : Signature::DingTalk;
    m_provider.signatureSecret = m_json.requiredText(location, "secret");
    m_json.requireOneOf(location.member("secret"), m_provider.signatureSecret, namesOf(m_provider.fields));
}

void ProviderDocumentReader::readTextLimits(const JsonLocation &root)
{
    const QString escape = m_json.text(root, "escape");
    m_json.requireOneOf(root.member("escape"), escape,
                        {u"none"_s, u"slack"_s, u"html"_s, u"markdown"_s, u"json"_s, u"mentions"_s});
    m_provider.escape = textEscapeFromName(escape).value_or(TextEscape::None);
    const QString limit = m_json.text(root, "limit");
    if (limit.isEmpty())
        return;
    if (const auto read = readRateLimit(limit); read)
        m_provider.limit = *read;
    else
        m_json.report(root.member("limit"), read.error());
}

void ProviderDocumentReader::readValues(const JsonLocation &tables)
{
    if (tables.value.isUndefined() || !m_json.requireObject(tables))
        return;
    const QStringList before = placeholdersOf(m_provider);
    for (const QString &name : tables.keys()) {
        const JsonLocation table = tables.member(name);
        if (before.contains(name))
            m_json.report(table, ProviderText::tr("“%1” already exists. Choose another name.").arg(name));
        if (!m_json.requireObject(table))
            continue;
        for (const QString &state : table.keys()) {
            const JsonLocation value = table.member(state);
            if (!isAlertState(state))
                m_json.report(
                    value,
                    ProviderText::tr(
                        "“%1” isn't a valid alert state. Use a form like problem:down, recovery, down, or * for all others.")
                        .arg(state));
            validateTemplate(&m_json, value, before);
        }
        if (!table.has("*"))
            m_json.report(table, ProviderText::tr("The entry “*”, for all other states, is missing."));
        m_provider.values.insert(name, table.object());
    }
}

void ProviderDocumentReader::readLimits(const JsonLocation &limits)
{
    constexpr qint64 kMaximum = 1'000'000;
    if (limits.value.isUndefined() || !m_json.requireObject(limits))
        return;
    QStringList own;
    for (const ProviderPlaceholder &each : providerPlaceholders())
        own.append(QString::fromLatin1(each.name));
    for (const QString &name : limits.keys()) {
        const JsonLocation limit = limits.member(name);
        m_json.requireOneOf(limit, name, own);
        if (!m_json.requireObject(limit))
            continue;
        m_json.allowOnly(limit, {u"characters"_s, u"bytes"_s});
        const bool countsBytes = limit.has("bytes");
        if (countsBytes == limit.has("characters"))
            m_json.report(limit, ProviderText::tr("Use either “characters” or “bytes”."));
        const qint64 limitValue = m_json.wholeNumber(limit, countsBytes ? "bytes" : "characters", 0, 10, kMaximum);
        m_provider.limits.insert(name, TextLimit{limitValue, countsBytes});
    }
}

} // namespace

Expected<Provider, QList<JsonProblem>> readProvider(const QByteArray &json, ProviderAuthor author)
{
    auto file =
        JsonFile::parse(json, kMaxLoadedFileBytes, ProviderText::tr("The file is larger than 64 KiB. Is it a provider file?"));
    if (!file)
        return Unexpected(file.error());
    if (author == ProviderAuthor::Us)
        file.value().translate();
    ProviderDocumentReader reader(author);
    Provider provider = reader.read(file->root());
    if (!reader.problems().isEmpty())
        return Unexpected(reader.problems());
    return provider;
}

bool looksLikeProvider(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (object)
        return object->contains("provider"_L1) && !object->contains("channels"_L1);
    const QByteArray begin = json.left(kMaxLoadedFileBytes);
    return begin.contains("\"provider\"") && !begin.contains("\"channels\"") && !begin.contains("\"targets\"");
}

Expected<RateLimit, QString> readRateLimit(const QString &text)
{
    constexpr int kConcurrencyLimit = 10'000;
    const QStringList parts = text.split(u'/');
    bool isNumber = false;
    const int count = parts.value(0).trimmed().toInt(&isNumber);
    const auto period = parseDuration(parts.value(1).trimmed());
    if (parts.size() != 2 || !isNumber || count < 1 || count > kConcurrencyLimit || !period || period->count() <= 0)
        return Unexpected(ProviderText::tr("Use a form like 10/1m (at most 10 per minute)."));
    return RateLimit{count, *period};
}

QString rateLimitText(const RateLimit &limit)
{
    return limit.count > 0 ? u"%1/%2"_s.arg(limit.count).arg(formatDuration(limit.period)) : QString();
}

} // namespace watchkeeper
