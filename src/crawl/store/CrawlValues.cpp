// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/store/CrawlValues.h"

#include <QByteArrayList>
#include <QCoreApplication>
#include <QCryptographicHash>

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

} // namespace watchkeeper
