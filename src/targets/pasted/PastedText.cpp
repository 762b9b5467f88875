// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/PastedText.h"

#include "checks/Registry.h"
#include "checks/base/SafeText.h"
#include "targets/pasted/PastedEntry.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

//! Makes names unique by appending a number to repeated names.
class UniqueNames
{
public:
    explicit UniqueNames(const QSet<QString> &taken)
        : m_names(taken)
    {
    }

    QString makeUnique(const QString &name)
    {
        int &last = m_lastNumbers[name];
        last = std::max(last, 1);
        QString unique = name;
        while (m_names.contains(unique))
            unique = u"%1 %2"_s.arg(name, QString::number(++last));
        m_names.insert(unique);
        return unique;
    }

private:
    QSet<QString> m_names;
    QHash<QString, int> m_lastNumbers; //!< last number used for each name; saves time if thousands of lines are equal
};

} // namespace

QString targetSignature(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    const Fields &fields = target.fields;
    const QString own = kind && kind->signature ? kind->signature(fields) : QString();
    return target.kind + u'\n' + (own.isEmpty() ? writtenText(fields, fields.written().keys()) : own);
}

KnownTargets knownTargets(const QList<Target> &watched)
{
    KnownTargets known;
    known.names.reserve(watched.size());
    known.namesBySignature.reserve(watched.size());
    for (const Target &target : watched) {
        known.names.insert(target.name);
        known.namesBySignature.insert(targetSignature(target), target.name);
    }
    return known;
}

void resolveDuplicates(QList<RecognisedTarget> *all, const KnownTargets &watched)
{
    UniqueNames names(watched.names);
    QHash<QString, QString> listedAs;
    for (RecognisedTarget &found : *all) {
        if (!found.isTarget())
            continue;
        const QString signature = targetSignature(found.target);
        found.isInProfile = watched.namesBySignature.contains(signature);
        found.duplicateOf = found.isInProfile ? watched.namesBySignature.value(signature) : listedAs.value(signature);
        found.target.name = names.makeUnique(found.target.name);
        if (found.duplicateOf.isEmpty())
            listedAs.insert(signature, found.target.name);
    }
}

namespace {

constexpr qsizetype kProgressStep = 64;

QList<ListEntry> entriesOf(const QString &text)
{
    if (auto links = entriesFromLinkFile(text))
        return *links;
    if (auto links = entriesFromHtml(text))
        return *links;
    if (auto records = entriesFromCsv(text))
        return *records;
    return entriesFromLines(text);
}

//! One list in the text, either as JSON values or as entries.
class Source
{
public:
    Source(const QString &text, int linesBefore)
        : m_json(jsonEntries(text))
        , m_linesBefore(linesBefore)
    {
        if (!m_json)
            m_entries = entriesOf(text);
    }
    qsizetype size() const { return m_json ? m_json->size() : m_entries.size(); }
    RecognisedTarget read(qsizetype i, const Schedule &defaults, const ProgramPredicate &isProgram) const
    {
        RecognisedTarget found =
            m_json ? m_json->read(i, defaults, isProgram) : recogniseEntry(m_entries.at(i), defaults, isProgram);
        found.line += found.line > 0 ? m_linesBefore : 0;
        return found;
    }

private:
    std::optional<JsonEntries> m_json;
    QList<ListEntry> m_entries;
    int m_linesBefore;
};

//! Returns the encoding indicated by the byte order mark. Without a byte order mark, returns UTF-8 if the content is valid
//! UTF-8, otherwise the encoding that older programs use.
QStringConverter::Encoding detectEncoding(const QByteArray &content)
{
#ifdef Q_OS_WIN
    constexpr auto kFallbackEncoding = QStringConverter::System; // the system code page
#else
    constexpr auto kFallbackEncoding = QStringConverter::Latin1;
#endif
    if (const auto marked = QStringConverter::encodingForData(content))
        return *marked;
    return isUtf8(content) ? QStringConverter::Utf8 : kFallbackEncoding;
}

//! Splits the text at its header lines into lists.
QList<Source> splitSources(const QString &text)
{
    static const QRegularExpression head(QStringLiteral("^#: .*$"), QRegularExpression::MultilineOption);
    QList<Source> sources;
    qsizetype begin = 0;
    int linesBefore = 0;
    const auto add = [&](qsizetype end) {
        const QString part = text.sliced(begin, end - begin);
        sources.append(Source(part, linesBefore));
        linesBefore += static_cast<int>(part.count(QLatin1Char('\n')));
        begin = end;
    };
    for (auto heads = head.globalMatch(text); heads.hasNext();) {
        const auto match = heads.next();
        add(match.capturedStart());
        begin = match.capturedEnd();
    }
    add(text.size());
    return sources;
}

} // namespace

struct TargetsContext::SharedState
{
    QList<Target> watched;
    std::once_flag once;
    KnownTargets known;
    std::atomic<bool> isRead = false;
};

TargetsContext::TargetsContext(const Schedule &schedule, const QList<Target> &watched)
    : m_defaults(schedule)
    , m_sharedState(std::make_shared<SharedState>())
{
    m_sharedState->watched = watched;
}

const KnownTargets &TargetsContext::existingTargets() const
{
    std::call_once(m_sharedState->once, [this] {
        m_sharedState->known = knownTargets(m_sharedState->watched);
        m_sharedState->isRead = true;
    });
    return m_sharedState->known;
}

qsizetype TargetsContext::unreadCount() const
{
    return m_sharedState->isRead ? 0 : m_sharedState->watched.size();
}

QList<RecognisedTarget> recognise(const QString &text, const TargetsContext &context, const RecogniseProgress &progress,
                                  const ProgramPredicate &isProgram)
{
    QString plain = text;
    plain.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    if (plain.startsWith(QChar::ByteOrderMark))
        plain.remove(0, 1);
    const QList<Source> sources = splitSources(plain);
    const qsizetype total = std::accumulate(sources.begin(), sources.end(), qsizetype(0),
                                            [](qsizetype sum, const Source &source) { return sum + source.size(); });
    QList<RecognisedTarget> all;
    all.reserve(total);
    bool keepsGoing = true;
    for (const Source &source : sources) {
        for (qsizetype i = 0; keepsGoing && i < source.size(); ++i) {
            keepsGoing = all.size() % kProgressStep != 0 || !progress || progress(all.size(), total);
            RecognisedTarget found = source.read(i, context.defaults(), isProgram);
            if (found.isTarget())
                addSecretRemark(&found);
            all.append(std::move(found));
        }
    }
    resolveDuplicates(&all, context.existingTargets());
    return all;
}

QString decodeListFile(const QByteArray &content)
{
    if (const QString address = addressFromBinaryWebloc(content); !address.isEmpty())
        return address;
    QStringDecoder decoder(detectEncoding(content));
    return decoder(content);
}

} // namespace watchkeeper
