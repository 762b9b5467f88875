// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/Placeholders.h"

#include "async/PoolTasks.h"
#include "checks/base/CheckContext.h"
#include "checks/base/CheckServices.h"
#include "checks/base/TargetMemory.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

void addKeys(const QString &text, QSet<QString> &keys)
{
    static const QString start = u"${keychain:"_s;
    for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at)) {
        at += start.size();
        const qsizetype end = text.indexOf(u'}', at);
        if (end < 0)
            return;
        keys.insert(text.mid(at, end - at));
    }
}

void addKeys(const QJsonValue &value, QSet<QString> &keys)
{
    if (value.isString())
        addKeys(value.toString(), keys);
    const QJsonArray array = value.toArray();
    for (const auto &item : array)
        addKeys(item, keys);
    const QJsonObject object = value.toObject();
    for (const auto &item : object)
        addKeys(item, keys);
}

} // namespace

QSet<QString> keychainKeys(const QJsonValue &value)
{
    QSet<QString> keys;
    addKeys(value, keys);
    return keys;
}

namespace {

QString secondsText(Milliseconds duration)
{
    return QString::number(qMax<qint64>(1, std::chrono::duration_cast<std::chrono::seconds>(duration).count()));
}

} // namespace

const QStringList &targetPlaceholderNames()
{
    static const QStringList names{u"name"_s, u"id"_s,    u"kind"_s,    u"host"_s,
                                   u"tags"_s, u"every"_s, u"timeout"_s, u"attempts"_s};
    return names;
}

TargetPlaceholders targetPlaceholders(const Target &target, const QString &host)
{
    return {{u"name"_s, target.name},
            {u"id"_s, target.id.toString(QUuid::WithoutBraces)},
            {u"kind"_s, target.kind},
            {u"host"_s, host},
            {u"tags"_s, target.tags.join(u',')},
            {u"every"_s, secondsText(target.schedule.every)},
            {u"timeout"_s, secondsText(target.schedule.timeout)},
            {u"attempts"_s, QString::number(target.schedule.attempts)}};
}

QStringList targetPlaceholdersIn(const QString &text)
{
    static const QString start = u"${target:"_s;
    QStringList names;
    for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at)) {
        const bool isText = at > 0 && text.at(at - 1) == u'$';
        const qsizetype from = at + start.size();
        const qsizetype end = text.indexOf(u'}', from);
        if (end < 0)
            break;
        if (!isText)
            names.append(text.mid(from, end - from));
        at = from;
    }
    return names;
}

namespace {

constexpr qint64 kMaxPlaceholderFileSize = 64 * 1024;

using Text = Expected<QString, CheckError>;
using ExpandedFields = Expected<Fields, CheckError>;

class PlaceholdersText
{
    Q_DECLARE_TR_FUNCTIONS(Placeholders)
};

Unexpected<CheckError> placeholderNotFound(const QString &message)
{
    return Unexpected(CheckError(ErrorType::NotFound, message));
}

Text environmentValue(const QString &placeholder, const QString &name)
{
    const QByteArray key = name.toLocal8Bit();
    if (name.isEmpty() || !qEnvironmentVariableIsSet(key.constData()))
        return placeholderNotFound(
            PlaceholdersText::tr(
                "%1 can't be expanded: the environment variable doesn't exist. Set it before Watchkeeper starts.")
                .arg(placeholder));
    return qEnvironmentVariable(key.constData());
}

//! \brief Contents of files that were read for placeholders, by path. Thread-safe, since fields are filled in several threads.
class PlaceholderFileTexts
{
public:
    void record(const QString &path, const QString &text)
    {
        constexpr qsizetype kMaximum = 2; // also keeps the previous text, because a reply may still contain it
        const std::lock_guard lock(m_mutex);
        QStringList &texts = m_texts[path];
        if (!texts.isEmpty() && texts.constFirst() == text)
            return;
        texts.removeAll(text);
        texts.prepend(text);
        texts = texts.first(std::min(texts.size(), kMaximum));
        ++m_revision;
    }
    QStringList contents(const QString &path) const
    {
        const std::lock_guard lock(m_mutex);
        return m_texts.value(path);
    }
    quint64 revision() const { return m_revision; }

private:
    mutable std::mutex m_mutex;
    QHash<QString, QStringList> m_texts;
    std::atomic<quint64> m_revision = 0; //!< atomic, because it is read for each result, without the lock
};

//! Never destroyed, because a thread blocked by a file may resume at any time.
PlaceholderFileTexts &placeholderFileTexts()
{
    static auto *const texts = new PlaceholderFileTexts;
    return *texts;
}

QString withoutLineEnd(QString text)
{
    if (text.endsWith(u'\n'))
        text.chop(1);
    if (text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

Text placeholderFileContent(const QString &placeholder, const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return placeholderNotFound(PlaceholdersText::tr("%1 can't be expanded: the file doesn't exist.").arg(placeholder));
    if (!info.isFile()) // reading a pipe or a device might block forever
        return placeholderNotFound(PlaceholdersText::tr("%1 can't be expanded: it isn't a regular file.").arg(placeholder));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const QString message =
            PlaceholdersText::tr("%1 can't be expanded: the current user isn't allowed to read the file.").arg(placeholder);
        return Unexpected(CheckError(ErrorType::Permission, message, file.errorString()));
    }
    const QByteArray content = file.read(kMaxPlaceholderFileSize + 1);
    if (content.size() > kMaxPlaceholderFileSize)
        return placeholderNotFound(
            PlaceholdersText::tr("%1 can't be expanded: the file is larger than 64 KiB.").arg(placeholder));
    const QString text = withoutLineEnd(QString::fromUtf8(content));
    placeholderFileTexts().record(path, text);
    return text;
}

//! Whether the string begins with a placeholder that Watchkeeper fills.
bool isPlaceholder(QStringView text, const TargetPlaceholders *placeholders)
{
    if (placeholders && text.startsWith(u"${target:"_s))
        return true;
    return text.startsWith(u"${env:"_s) || text.startsWith(u"${file:"_s) || text.startsWith(u"${keychain:"_s);
}

Text secretValue(const QString &placeholder, const QString &key, const Secrets &secrets)
{
    const auto found = secrets.constFind(key);
    if (found != secrets.constEnd())
        return *found;
    return placeholderNotFound(
        PlaceholdersText::tr("%1 can't be expanded: the keychain hasn't provided this secret. The Watchkeeper window reads the "
                             "secret once the keychain is unlocked. Without the window, use ${env:NAME} or ${file:PATH}.")
            .arg(placeholder));
}

Text targetPlaceholderValue(const QString &placeholder, const QString &name, const TargetPlaceholders &placeholders)
{
    const auto found = placeholders.constFind(name);
    if (found != placeholders.constEnd())
        return *found;
    return placeholderNotFound(
        PlaceholdersText::tr("%1 can't be expanded: targets have no property of that name.").arg(placeholder));
}

Text placeholderValue(const QString &placeholder, const Secrets &secrets, const TargetPlaceholders *placeholders)
{
    const bool isFile = placeholder.startsWith(u"${file:"_s);
    const bool isSecret = placeholder.startsWith(u"${keychain:"_s);
    const qsizetype start = placeholder.indexOf(u':') + 1;
    const QString name = placeholder.mid(start, placeholder.size() - start - 1);
    if (placeholders && placeholder.startsWith(u"${target:"_s))
        return targetPlaceholderValue(placeholder, name, *placeholders);
    if (isSecret)
        return secretValue(placeholder, name, secrets);
    return isFile ? placeholderFileContent(placeholder, name) : environmentValue(placeholder, name);
}

bool mayContainPlaceholder(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().contains(u"${"_s);
    return value.isArray() || value.isObject();
}

using QuoteFunction = decltype(Field::quoted);

//! Fills one string, see expandText(). \param quoted  may be null
Text expandPlaceholdersIn(const QString &text, const Secrets &secrets, const TargetPlaceholders *placeholders,
                          QuoteFunction quoted)
{
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype found = text.indexOf(u"${"_s, at);
        if (found < 0)
            break;
        const bool escaped = found > at && text.at(found - 1) == u'$';
        result += QStringView(text).mid(at, found - at - (escaped ? 1 : 0));
        const QStringView rest = QStringView(text).mid(found);
        const qsizetype end = rest.indexOf(u'}');
        const bool isExpanded = !escaped && end > 0 && isPlaceholder(rest, placeholders);
        if (!isExpanded) {
            result += u"${"_s;
            at = found + 2;
            continue;
        }
        const Text value = placeholderValue(rest.first(end + 1).toString(), secrets, placeholders);
        if (!value)
            return value;
        result += quoted ? quoted(text, *value) : *value;
        at = found + end + 1;
    }
    result += QStringView(text).mid(at);
    return result;
}

//! Fills all strings in a JSON value. Doesn't change keys.
Expected<QJsonValue, CheckError> expandValue(const QJsonValue &value, const Secrets &secrets, QuoteFunction quoted)
{
    if (value.isString()) {
        const Text text = expandPlaceholdersIn(value.toString(), secrets, nullptr, quoted);
        if (!text)
            return Unexpected(text.error());
        return QJsonValue(*text);
    }
    QJsonArray array = value.toArray();
    for (QJsonValueRef item : array) {
        const Expected<QJsonValue, CheckError> filled = expandValue(item, secrets, quoted);
        if (!filled)
            return filled;
        item = *filled;
    }
    if (value.isArray())
        return QJsonValue(array);
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const Expected<QJsonValue, CheckError> filled = expandValue(member.value(), secrets, quoted);
        if (!filled)
            return filled;
        member.value() = *filled;
    }
    return value.isObject() ? QJsonValue(object) : value;
}

QStringList keysOf(const TextPairs &pairs)
{
    QStringList keys;
    for (const auto &[key, value] : pairs)
        keys.append(key);
    return keys;
}

//! The error names only the field. The problem's own message may quote the value, which may be a secret.
Unexpected<CheckError> invalidFieldsError(const QList<FieldProblem> &problems)
{
    return placeholderNotFound(PlaceholdersText::tr("Field %1: the expanded value isn't allowed. Check the variable or file.")
                                   .arg(problems.constFirst().field));
}

ExpandedFields expandFields(const Kind &kind, const Fields &unexpandedFields, const Secrets &secrets)
{
    const QList<Field> &table = kind.fields;
    QJsonObject filled = unexpandedFields.written();
    QHash<QString, QStringList> mapOrder;
    for (const Field &field : table) {
        if (field.type == FieldType::Map)
            mapOrder.insert(field.name, keysOf(unexpandedFields.map(field.name)));
        const QJsonValue value = filled.value(field.name);
        if (!field.expands || !mayContainPlaceholder(value))
            continue;
        const Expected<QJsonValue, CheckError> text = expandValue(value, secrets, field.quoted);
        if (!text) {
            const QString message = PlaceholdersText::tr("Field %1: %2").arg(field.name, text.error().message());
            return Unexpected(CheckError(text.error().type(), message, text.error().detail()));
        }
        filled.insert(field.name, *text);
    }
    const Expected<Fields, QList<FieldProblem>> read = Fields::fromJson(table, filled, mapOrder);
    if (!read)
        return invalidFieldsError(read.error());
    Fields fields = *read;
    fields.setUnresolvedFields(
        unexpandedFields.written()); // must happen before validation, which skips some rules until all fields are filled
    const QList<FieldProblem> problems = kind.validate ? kind.validate(fields) : QList<FieldProblem>();
    if (!problems.isEmpty())
        return invalidFieldsError(problems);
    return fields;
}

//! \param hasBegun  false if no file was accessed, so the check can't report a failed read
CheckError cancelledReadError(const CancelToken &token, bool hasBegun)
{
    const bool isLate = token.reason() == CancelReason::Timeout;
    if (isLate && !hasBegun)
        return {ErrorType::Internal,
                PlaceholdersText::tr("Files used by placeholders weren't read because too many other file checks are still "
                                     "running. A disk or network share may not be responding.")};
    return cancellationError(token,
                             isLate ? PlaceholdersText::tr("Files used by placeholders couldn't be read in time.")
                                    : PlaceholdersText::tr("Cancelled while expanding placeholders."));
}

bool readsFiles(const QJsonObject &written)
{
    for (const auto &value : written) {
        if (value.isString() && value.toString().contains(u"${file:"_s))
            return true;
        if (value.isArray() || value.isObject())
            return true; // may contain a file placeholder; searching the values isn't worth the effort
    }
    return false;
}

bool mayReadFiles(const Fields &fields)
{
    return fields.needsExpansion() && readsFiles(fields.written());
}

//! \param guard  blocks further reads for the target until these reads end, even after the check has been stopped
QCoro::Task<ExpandedFields> fill(const Kind *kind, Fields fields, Secrets secrets, CancelToken token, FileReadGuard guard)
{
    if (!fields.needsExpansion())
        co_return fields;
    if (!readsFiles(fields.written()))
        co_return expandFields(*kind, fields, secrets);

    const auto hasBegun = std::make_shared<std::atomic_bool>(false);
    auto job = [copy = *kind, fields = std::move(fields), secrets = std::move(secrets), guard = std::move(guard), hasBegun] {
        *hasBegun = true;
        return expandFields(copy, fields, secrets);
    };
    const std::optional<ExpandedFields> filled = co_await runInBlockingPool(std::move(job), token);
    if (!filled)
        co_return Unexpected(cancelledReadError(token, *hasBegun));
    co_return *filled;
}

} // namespace

Text expandText(const QString &text, const Secrets &secrets, const TargetPlaceholders *placeholders)
{
    return expandPlaceholdersIn(text, secrets, placeholders, nullptr);
}

QStringList placeholderTextsFromFile(const QString &path)
{
    return placeholderFileTexts().contents(path);
}

quint64 placeholderFileRevision()
{
    return placeholderFileTexts().revision();
}

QCoro::Task<Expected<Fields, CheckError>> expandPlaceholders(const Kind *kind, Fields fields, CancelToken token,
                                                             Secrets secrets)
{
    const ExpandedFields filled = co_await fill(kind, std::move(fields), std::move(secrets), std::move(token), FileReadGuard());
    co_return filled;
}

QCoro::Task<Expected<Fields, CheckError>> expandPlaceholders(const Kind *kind, Fields fields, CancelToken token,
                                                             CheckServices *services, TargetId target)
{
    FileReadGuard guard;
    if (services && mayReadFiles(fields)) {
        guard = co_await services->fileReads().begin(target, token);
        if (!guard)
            co_return Unexpected(cancelledReadError(token, true)); // an earlier check is still reading files
    }
    Secrets secrets = services ? services->secrets() : Secrets();
    const ExpandedFields filled =
        co_await fill(kind, std::move(fields), std::move(secrets), std::move(token), std::move(guard));
    co_return filled;
}

} // namespace watchkeeper
