// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/store/CrawlValues.h"

#include <QByteArrayList>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QProcess>

#include <algorithm>
#include <array>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class CrawlText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

struct FindingText
{
    const char *key;
    FindingLevel level;
    const char *title;
};

//! In the order of FindingKind.
constexpr std::array<FindingText, kFindingKindCount> kFindingTexts{{
    {"broken", FindingLevel::Error, QT_TRANSLATE_NOOP("Crawl", "Broken address")},
    {"redirect-broken", FindingLevel::Error, QT_TRANSLATE_NOOP("Crawl", "Redirect to a broken address")},
    {"redirect-loop", FindingLevel::Error, QT_TRANSLATE_NOOP("Crawl", "Redirect loop")},
    {"anchor-missing", FindingLevel::Error, QT_TRANSLATE_NOOP("Crawl", "Missing anchor")},
    {"invalid-address", FindingLevel::Error, QT_TRANSLATE_NOOP("Crawl", "Invalid address")},
    {"mixed-active", FindingLevel::Error, QT_TRANSLATE_NOOP("Crawl", "Blocked mixed content")},
    {"insecure-form", FindingLevel::Error, QT_TRANSLATE_NOOP("Crawl", "Insecure form")},
    {"canonical-broken", FindingLevel::Error, QT_TRANSLATE_NOOP("Crawl", "Canonical address is broken")},
    {"blocked", FindingLevel::Warning, QT_TRANSLATE_NOOP("Crawl", "Blocked")},
    {"redirect-chain", FindingLevel::Warning, QT_TRANSLATE_NOOP("Crawl", "Redirect chain")},
    {"redirect-insecure", FindingLevel::Warning, QT_TRANSLATE_NOOP("Crawl", "Redirect from https to http")},
    {"mixed-passive", FindingLevel::Warning, QT_TRANSLATE_NOOP("Crawl", "Mixed content")},
    {"oversized", FindingLevel::Warning, QT_TRANSLATE_NOOP("Crawl", "Oversized")},
    {"incomplete", FindingLevel::Warning, QT_TRANSLATE_NOOP("Crawl", "Page not fully read")},
    {"slow", FindingLevel::Warning, QT_TRANSLATE_NOOP("Crawl", "Slow")},
    {"duplicate-id", FindingLevel::Warning, QT_TRANSLATE_NOOP("Crawl", "Duplicate ID")},
    {"hreflang-no-return", FindingLevel::Warning, QT_TRANSLATE_NOOP("Crawl", "hreflang without return")},
    {"noindex-in-sitemap", FindingLevel::Warning, QT_TRANSLATE_NOOP("Crawl", "noindex page in the sitemap")},
    {"sitemap-invalid", FindingLevel::Warning, QT_TRANSLATE_NOOP("Crawl", "Invalid sitemap")},
    {"title-missing", FindingLevel::Warning, QT_TRANSLATE_NOOP("Crawl", "Missing title")},
    {"title-duplicate", FindingLevel::Warning, QT_TRANSLATE_NOOP("Crawl", "Duplicate title")},
    {"soft-404", FindingLevel::Note, QT_TRANSLATE_NOOP("Crawl", "Probably not found")},
    {"empty-link", FindingLevel::Note, QT_TRANSLATE_NOOP("Crawl", "Empty link")},
    {"description-missing", FindingLevel::Note, QT_TRANSLATE_NOOP("Crawl", "Missing description")},
    {"description-duplicate", FindingLevel::Note, QT_TRANSLATE_NOOP("Crawl", "Duplicate description")},
    {"orphan", FindingLevel::Note, QT_TRANSLATE_NOOP("Crawl", "Page without links to it")},
    {"missing-from-sitemap", FindingLevel::Note, QT_TRANSLATE_NOOP("Crawl", "Missing from the sitemap")},
    {"by-script", FindingLevel::Note, QT_TRANSLATE_NOOP("Crawl", "Page rendered by scripts")},
    {"robots-forbidden", FindingLevel::Note, QT_TRANSLATE_NOOP("Crawl", "Forbidden by robots.txt")},
}};

const FindingText &findingText(FindingKind kind)
{
    return kFindingTexts.at(static_cast<size_t>(kind));
}

template<size_t count, typename Value>
QString keyOf(const std::array<const char *, count> &keys, Value value)
{
    return QLatin1StringView(keys.at(static_cast<size_t>(value)));
}

} // namespace

QString findingKey(FindingKind kind)
{
    return QLatin1StringView(findingText(kind).key);
}

QString findingTitle(FindingKind kind)
{
    return CrawlText::tr(findingText(kind).title);
}

FindingLevel findingLevel(FindingKind kind)
{
    return findingText(kind).level;
}

QString levelKey(FindingLevel level)
{
    static constexpr std::array keys{"note", "warning", "error"};
    return keyOf(keys, level);
}

QString urlVerdictKey(UrlVerdict verdict)
{
    static constexpr std::array keys{"none", "ok", "redirect", "broken", "blocked", "skipped"};
    return keyOf(keys, verdict);
}

QString runStateKey(RunState state)
{
    static constexpr std::array keys{"running", "complete", "stopped", "limited"};
    return keyOf(keys, state);
}

QString runStateLabel(RunState state)
{
    switch (state) {
    case RunState::Running:
        return CrawlText::tr("Not finished");
    case RunState::Complete:
        return CrawlText::tr("Complete");
    case RunState::Stopped:
        return CrawlText::tr("Stopped");
    case RunState::Limited:
        return CrawlText::tr("Limit reached");
    }
    return {};
}

QString linkUseKey(LinkUse use)
{
    static constexpr std::array keys{"page", "image", "script",    "style",     "font",    "frame",    "media",    "object",
                                     "form", "feed",  "canonical", "alternate", "sitemap", "redirect", "metadata", "other"};
    return keyOf(keys, use);
}

int linkDistance(LinkUse use)
{
    switch (use) {
    case LinkUse::Image:
    case LinkUse::Script:
    case LinkUse::Style:
    case LinkUse::Font:
    case LinkUse::Frame:
    case LinkUse::Media:
    case LinkUse::Object:
    case LinkUse::Redirect:
    case LinkUse::Metadata:
        return 0;
    case LinkUse::Page:
    case LinkUse::Form:
    case LinkUse::Feed:
    case LinkUse::Canonical:
    case LinkUse::Alternate:
    case LinkUse::Sitemap:
    case LinkUse::Other:
        break;
    }
    return 1;
}

std::optional<WebAddress> webAddressOf(const QString &written)
{
    const QString trimmed = written.trimmed();
    const bool hasScheme = trimmed.contains("://"_L1);
    const auto address = WebAddress::parse((hasScheme ? trimmed : u"https://"_s + trimmed).toUtf8());
    return address && address->isWeb() ? address : std::nullopt;
}

bool isSameSite(const QStringList &starts, const QStringList &others)
{
    const auto canonical = [](const QStringList &written) {
        QByteArrayList addresses;
        for (const QString &start : written) {
            const auto address = webAddressOf(start);
            addresses.append(address ? address->text() : start.toUtf8());
        }
        std::sort(addresses.begin(), addresses.end());
        return addresses;
    };
    return starts == others || canonical(starts) == canonical(others);
}

QByteArray FindingRow::identity() const
{
    // The message distinguishes several findings of one kind about one page, such as two missing anchors.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(findingKey(kind).toLatin1() + '\n' + address);
    if (line > 0 || kind == FindingKind::DuplicateId || kind == FindingKind::AnchorMissing)
        hash.addData('\n' + message.toUtf8());
    return hash.result().first(16).toHex();
}

namespace {

class CrawlFilterText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

//! Adds the value with this key. \return false if there is none
template<typename Value>
bool addKnown(const QString &key, Value last, QString (*keyOf)(Value), QList<Value> *values)
{
    for (int number = 0; number <= static_cast<int>(last); ++number) {
        if (keyOf(static_cast<Value>(number)) == key) {
            values->append(static_cast<Value>(number));
            return true;
        }
    }
    return false;
}

bool addStatus(const QString &text, QList<int> *statuses)
{
    bool isNumber = false;
    const int status = text.toInt(&isNumber);
    if (isNumber)
        statuses->append(status);
    return isNumber;
}

template<typename Value>
QString choiceCondition(const QString &column, const QList<Value> &choice)
{
    QStringList numbers;
    for (const Value value : choice)
        numbers.append(QString::number(static_cast<int>(value)));
    return numbers.isEmpty() ? QString() : u" AND %1 IN (%2)"_s.arg(column, numbers.join(u','));
}

} // namespace

Expected<CrawlFilter, QString> CrawlFilter::parse(const QString &text)
{
    CrawlFilter filter;
    const QStringList words = QProcess::splitCommand(text);
    for (const QString &word : words) {
        const QString key = word.section(u':', 0, 0).toLower();
        if (!word.contains(u':') || (key != "status"_L1 && key != "verdict"_L1 && key != "kind"_L1)) {
            filter.texts.append(word); // such as part of an address
            continue;
        }
        const QStringList values = word.section(u':', 1).toLower().split(u',', Qt::SkipEmptyParts);
        for (const QString &value : values) {
            const bool isKnown = key == "status"_L1 ? addStatus(value, &filter.statuses)
                : key == "verdict"_L1               ? addKnown(value, UrlVerdict::Skipped, &urlVerdictKey, &filter.verdicts)
                                                    : addKnown(value, kLastFindingKind, &findingKey, &filter.kinds);
            if (!isKnown)
                return Unexpected(CrawlFilterText::tr("“%1” isn't a valid %2.").arg(value, key));
        }
    }
    return filter;
}

QString CrawlFilter::conditions(const QStringList &columns, QVariantList *values) const
{
    QString sql = choiceCondition(u"u.status"_s, statuses) + choiceCondition(u"u.verdict"_s, verdicts);
    for (QString text : texts) {
        text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        QStringList alternatives;
        for (const QString &column : columns) {
            alternatives.append(u"CAST(%1 AS TEXT) LIKE ? ESCAPE '\\'"_s.arg(column));
            values->append(QVariant(u'%' + text + u'%'));
        }
        sql += u" AND (%1)"_s.arg(alternatives.join(u" OR "_s));
    }
    return sql;
}

QString CrawlFilter::kindCondition() const
{
    return choiceCondition(u"f.kind"_s, kinds);
}

QString orderExpression(UrlOrder order)
{
    switch (order) {
    case UrlOrder::Found:
        break;
    case UrlOrder::Address:
        return u"u.address"_s;
    case UrlOrder::Status:
        return u"u.status"_s;
    case UrlOrder::Type:
        return u"u.type"_s;
    case UrlOrder::Time:
        return u"u.total_ms"_s;
    case UrlOrder::Size:
        return u"u.size"_s;
    case UrlOrder::Depth:
        return u"u.depth"_s;
    case UrlOrder::Title:
        return u"u.title COLLATE NOCASE"_s;
    case UrlOrder::Inlinks:
        return u"(SELECT count(*) FROM links l WHERE l.target = u.id)"_s;
    }
    return u"u.id"_s;
}

} // namespace watchkeeper
