// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/PastedEntry.h"

#include "checks/Registry.h"
#include "model/base/SecretNames.h"
#include "model/base/ShortText.h"
#include "targets/document/TargetKeys.h"
#include "targets/document/TargetsDocument.h"
#include "targets/pasted/CurlLine.h"
#include "targets/service/Service.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace watchkeeper {

namespace {

class StoredSecretsText
{
    Q_DECLARE_TR_FUNCTIONS(StoredSecrets)
};

bool hasPlaceholder(const QString &text)
{
    return text.contains("${env:"_L1) || text.contains("${file:"_L1) || text.contains("${keychain:"_L1);
}

//! Whether the text is the path of a value in a response, such as `$.token`, instead of the value.
bool isJsonPath(const QString &text)
{
    return text == "$"_L1 || text.startsWith("$."_L1) || text.startsWith("$["_L1);
}

void addFromAddress(const QString &address, QStringList *found)
{
    const QUrl url(address);
    if (const QString password = url.password(QUrl::FullyDecoded); !password.isEmpty() && !hasPlaceholder(password))
        found->append(StoredSecretsText::tr("the password in the address"));
    for (const auto &[name, value] : QUrlQuery(url).queryItems()) {
        if (isSecretName(name) && !value.isEmpty() && !hasPlaceholder(value))
            found->append(StoredSecretsText::tr("“%1” in the address").arg(name));
    }
}

void addFromMap(const Field &field, const QJsonObject &map, QStringList *found)
{
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        const QString value = entry.value().toString();
        if (isSecretName(entry.key()) && !hasPlaceholder(value) && !isJsonPath(value))
            found->append(StoredSecretsText::tr("“%1” in “%2”").arg(entry.key(), field.label));
    }
}

} // namespace

QStringList storedSecrets(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    QStringList found;
    if (!kind)
        return found;
    const QJsonObject &written = target.fields.written();
    for (const Field &field : kind->fields) {
        const QJsonValue value = written.value(field.name);
        const QString text = value.toString();
        if (field.type == FieldType::Secret && !text.isEmpty() && !hasPlaceholder(text))
            found.append(StoredSecretsText::tr("“%1”").arg(field.label));
        else if (field.type == FieldType::Url || field.name == "proxy"_L1)
            addFromAddress(text, &found);
        else if (field.type == FieldType::Map)
            addFromMap(field, value.toObject(), &found);
    }
    return found;
}

void addSecretRemark(RecognisedTarget *found)
{
    const QStringList secrets = storedSecrets(found->target);
    if (!secrets.isEmpty())
        found->remark(QCoreApplication::translate("PastedText",
                                                  "Will be stored in targets.json as plain text: %1. Use ${env:NAME} instead.")
                          .arg(secrets.join(QStringLiteral(", "))));
}

using namespace Qt::StringLiterals;

namespace {

bool setDuration(std::optional<Milliseconds> *place, const QString &text, Milliseconds minimum, Milliseconds maximum)
{
    const auto duration = parseDuration(text);
    if (!duration || *duration < minimum || *duration > maximum)
        return false;
    if (!*place) // words are read from the end of the line, and the last occurrence of a word applies
        *place = *duration;
    return true;
}

bool setAttempts(std::optional<int> *place, const QString &text)
{
    const int attempts = text.toInt();
    if (attempts < 1 || attempts > limits::kMaxAttempts)
        return false;
    if (!*place)
        *place = attempts;
    return true;
}

bool applyOption(QuickOptions *words, const QString &key, const QString &value)
{
    if (value.isEmpty())
        return false;
    if (key == "every"_L1)
        return setDuration(&words->every, value, limits::kMinCheckInterval, limits::kMaxCheckInterval);
    if (key == "timeout"_L1)
        return setDuration(&words->timeout, value, limits::kMinTimeout, limits::kMaxTimeout);
    if (key == "attempts"_L1)
        return setAttempts(&words->attempts, value);
    if (key == "name"_L1)
        words->name = words->name.isEmpty() ? value.trimmed() : words->name;
    else
        words->tags = value.split(u',', Qt::SkipEmptyParts) + words->tags;
    return true;
}

} // namespace

void QuickOptions::applyTo(Target *target) const
{
    if (!name.isEmpty())
        target->name = name;
    for (const QString &tag : tags) {
        if (!target->tags.contains(tag))
            target->tags.append(tag);
    }
    target->schedule.every = every.value_or(target->schedule.every);
    target->schedule.timeout = timeout.value_or(target->schedule.timeout);
    target->schedule.attempts = attempts.value_or(target->schedule.attempts);
}

QuickOptions extractQuickOptions(const QString &line)
{
    static const QRegularExpression last(
        u"^(.*\\s)(?:(every|timeout|attempts)(?:\\s+|[:=])(\\S+)|(name|tag)s?:(?:\"([^\"]*)\"|([^\\s\"]+)))\\s*$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QuickOptions words;
    words.rest = line.trimmed();
    while (true) {
        const auto match = last.match(words.rest);
        if (!match.hasMatch())
            return words;
        const bool isPlain = match.hasCaptured(2) && !match.captured(2).isEmpty();
        const QString key = match.captured(isPlain ? 2 : 4);
        const QString value = isPlain ? match.captured(3) : match.captured(5) + match.captured(6);
        if (!applyOption(&words, key, value))
            return words;
        words.rest = match.captured(1).trimmed();
    }
}

namespace {

class LineEntryText
{
    Q_DECLARE_TR_FUNCTIONS(LineEntry)
};

//! Removes markers before the text, such as list bullets and prompts.
QString withoutMarkers(const QString &text)
{
    static const QRegularExpression prompt(u"^\\$\\s+(?=\\S)"_s);
    static const QRegularExpression item(u"^(?:[-*+•]|\\d{1,3}[.)])\\s+(?=(?:[a-z][a-z0-9+.-]*://|\\[|<|curl\\s))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression brackets(u"^<([a-z][a-z0-9+.-]*://[^>\\s]*)>$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    QString plain = QString(text).remove(prompt).remove(item);
    return plain.replace(brackets, u"\\1"_s);
}

RecognisedTarget recognitionProblem(const QString &sentence)
{
    RecognisedTarget found;
    found.problem = sentence;
    return found;
}

RecognisedTarget recogniseAddressOrCommand(const QString &text, const Schedule &defaults, const ProgramPredicate &isProgram)
{
    const QuickOptions words = extractQuickOptions(text);
    static const QRegularExpression address(u"^([a-z][a-z0-9+.-]*://\\S*)\\s+(\\S.*)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (const auto match = address.match(words.rest); match.hasMatch())
        return recognitionProblem(
            LineEntryText::tr("“%1” isn't valid here. After an address you can write: every 30s, timeout 5s, "
                              "attempts 3, tag:web, name:\"Shop\".")
                .arg(match.captured(2)));
    static const QRegularExpression nonPageScheme(
        u"^(javascript|mailto|tel|data|about|place|chrome|edge|blob|view-source|feed):"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (nonPageScheme.match(words.rest).hasMatch())
        return recognitionProblem(LineEntryText::tr("This address doesn't open a page on a server, so it can't be monitored."));
    const auto target = guessTarget(words.rest, defaults, isProgram);
    if (!target)
        return recognitionProblem(target.error());
    RecognisedTarget found;
    found.target = *target;
    words.applyTo(&found.target);
    const auto known = parseServiceLine(words.rest, isProgram);
    if (const QString hint = known ? known->service.credentialsHint(*target) : QString(); !hint.isEmpty())
        found.remark(hint);
    return found;
}

//! Reads a line such as `GET https://…`, as in server logs and HTTP files. Converts the line into a curl command line, to reuse
//! the existing rules for curl.
std::optional<RecognisedTarget> recogniseRequestLine(const QString &text, const Schedule &defaults)
{
    static const QRegularExpression request(
        u"^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\\s+(https?://\\S+|/\\S*)(?:\\s+HTTP/[\\d.]+)?$"_s);
    const QuickOptions words = extractQuickOptions(text);
    const auto match = request.match(words.rest);
    if (!match.hasMatch())
        return std::nullopt;
    if (match.captured(2).startsWith(u'/'))
        return recognitionProblem(
            LineEntryText::tr("“%1” doesn't contain a server. Enter the full address, such as https://example.org%1.")
                .arg(match.captured(2)));
    const QString address = match.captured(2).replace(u'\'', u"'\\''"_s); // escaped for single quotes in a shell
    RecognisedTarget found = recogniseCurl(u"curl -X %1 '%2'"_s.arg(match.captured(1), address), defaults);
    words.applyTo(&found.target);
    return found;
}

RecognisedTarget recogniseText(const QString &text, const Schedule &defaults, const ProgramPredicate &isProgram)
{
    static const QRegularExpression link(u"^\\[([^\\]]+)\\]\\(([a-z]+://[^)\\s]+)\\)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString plain = withoutMarkers(text);
    if (startsWithCurl(plain) && plain.size() > 4)
        return recogniseCurl(plain, defaults);
    if (auto request = recogniseRequestLine(plain, defaults))
        return *request;
    const auto match = link.match(plain);
    if (!match.hasMatch())
        return recogniseAddressOrCommand(plain, defaults, isProgram);
    RecognisedTarget found = recogniseAddressOrCommand(match.captured(2), defaults, isProgram);
    found.target.name = match.captured(1).simplified();
    return found;
}

//! Returns the complete content of the entry as one string, see RecognisedTarget::source.
QString sourceOf(const ListEntry &entry)
{
    return (QStringList{entry.text.trimmed(), entry.name, entry.every} + entry.tags)
        .join(QChar(0x1f)); // the ASCII unit separator
}

//! Truncates a long name, because names are shown in a column.
QString shortName(const QString &name)
{
    constexpr qsizetype kMaxTextLength = 80;
    return shortened(name.simplified(), kMaxTextLength);
}

} // namespace

RecognisedTarget recogniseEntry(const ListEntry &entry, const Schedule &defaults, const ProgramPredicate &isProgram)
{
    RecognisedTarget found = recogniseText(entry.text, defaults, isProgram);
    found.text = entry.text.simplified();
    found.source = sourceOf(entry);
    found.line = entry.line;
    if (!found.isTarget())
        return found;
    if (!entry.name.isEmpty())
        found.target.name = shortName(entry.name);
    for (const QString &tag : entry.tags) {
        if (!tag.isEmpty() && !found.target.tags.contains(tag))
            found.target.tags.append(tag);
    }
    if (entry.every.isEmpty())
        return found;
    const QuickOptions words = extractQuickOptions(u"x every "_s + entry.every);
    if (words.every)
        words.applyTo(&found.target);
    else
        found.remark(LineEntryText::tr("“%1” isn't a valid interval. Use a form like 30s or 5m. The default is used instead.")
                         .arg(entry.every));
    return found;
}

namespace {

class JsonEntriesText
{
    Q_DECLARE_TR_FUNCTIONS(JsonEntries)
};

QString compactList(const QJsonArray &values)
{
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

QString jsonDisplayText(const QJsonValue &value)
{
    return textStart(compactList({value}).sliced(1).chopped(1), 300);
}

QJsonObject scheduleOf(const Schedule &schedule)
{
    QJsonObject object;
    for (const Field &field : scheduleTable())
        object.insert(field.name, scheduleField(schedule, field.name));
    return object;
}

//! Extracts the properties of a target from an object that isn't in Watchkeeper's format.
ListEntry entryFromObject(const QJsonObject &object)
{
    const auto text = [&object](const QStringList &keys) {
        for (const QString &key : keys) {
            if (object.value(key).isString())
                return object.value(key).toString();
        }
        return QString();
    };
    ListEntry entry(text({u"url"_s, u"address"_s, u"link"_s, u"href"_s, u"target"_s, u"command"_s, u"host"_s, u"hostname"_s}),
                    0);
    if (!object.contains(u"url"_s) && !object.contains(u"command"_s))
        entry.text = withPort(entry.text, object.value(u"port"_s).toVariant().toString());
    entry.name = text({u"name"_s, u"title"_s, u"label"_s});
    entry.every = text({u"every"_s});
    const QJsonArray tags = object.value(u"tags"_s).toArray();
    for (const QJsonValue &tag : tags)
        entry.tags.append(tag.toString());
    return entry;
}

std::optional<QJsonDocument> parse(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isNull() ? std::nullopt : std::optional<QJsonDocument>(document);
}

} // namespace

RecognisedTarget JsonEntries::read(qsizetype i, const Schedule &defaults, const ProgramPredicate &isProgram) const
{
    const QJsonValue value = m_values.at(i);
    RecognisedTarget found;
    if (value.isString())
        found = recogniseEntry(ListEntry(value.toString(), 0), defaults, isProgram);
    else if (value.isObject())
        found = readObject(value.toObject(), defaults, isProgram);
    else
        found.problem = JsonEntriesText::tr("Not a valid address or target.");
    found.text = value.isString() ? value.toString().simplified() : jsonDisplayText(value);
    found.source = compactList({value, m_defaults});
    return found;
}

RecognisedTarget JsonEntries::readObject(const QJsonObject &object, const Schedule &defaults,
                                         const ProgramPredicate &isProgram) const
{
    if (!object.contains(u"kind"_s)) {
        const ListEntry entry = entryFromObject(object);
        if (!entry.text.isEmpty())
            return recogniseEntry(entry, defaults, isProgram);
    }
    QJsonObject target = object;
    target.remove(u"id"_s);
    // Parents are read separately, because a document with a single target wouldn't contain them. The caller checks whether
    // they exist.
    const auto parents = readDependsOn(target.take(dependsOnKey()));
    const QJsonObject schedule = m_defaults.isEmpty() ? scheduleOf(defaults) : m_defaults;
    const QJsonObject file{{u"version"_s, kTargetsVersion}, {u"defaults"_s, schedule}, {u"targets"_s, QJsonArray{target}}};
    const auto document = TargetsDocument::parse(QJsonDocument(file).toJson(), {});
    RecognisedTarget found;
    if (document && parents) {
        found.target = document->targets.constFirst();
        found.target.dependsOn = *parents;
        return found;
    }
    QStringList sentences;
    if (!parents)
        sentences.append(dependsOnKey() + u": "_s + parents.error());
    for (const Problem &problem : document ? QList<Problem>() : document.error())
        sentences.append(problem.field().isEmpty() ? problem.text() : problem.field() + u": "_s + problem.text());
    found.problem = sentences.join(u' ');
    return found;
}

std::optional<JsonEntries> jsonEntries(const QString &text)
{
    QString plain = text.trimmed();
    if (!plain.startsWith(u'{') && !plain.startsWith(u'['))
        return std::nullopt;
    auto document = parse(plain);
    if (!document && plain.startsWith(u'{')) { // several objects that aren't in a list
        while (plain.endsWith(u',') || plain.back().isSpace())
            plain.chop(1);
        document = parse(u'[' + plain + u']');
    }
    if (!document)
        return std::nullopt;
    if (document->isArray())
        return JsonEntries(document->array(), {});
    const QJsonObject object = document->object();
    if (object.value(u"targets"_s).isArray())
        return JsonEntries(object.value(u"targets"_s).toArray(), object.value(u"defaults"_s).toObject());
    return JsonEntries(QJsonArray{object}, {});
}

} // namespace watchkeeper
