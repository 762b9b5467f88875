// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/providers/Provider.h"

#include "alerts/providers/ProviderReader.h"
#include "model/base/EnumKeys.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <list>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

const QString kEllipsis = u"…"_s;

QString entity(char32_t letter, bool withQuotes)
{
    switch (letter) {
    case U'&':
        return u"&amp;"_s;
    case U'<':
        return u"&lt;"_s;
    case U'>':
        return u"&gt;"_s;
    case U'"':
        return withQuotes ? u"&quot;"_s : QString();
    default:
        return {};
    }
}

QString jsonEscaped(char32_t letter)
{
    switch (letter) {
    case U'"':
        return u"\\\""_s;
    case U'\\':
        return u"\\\\"_s;
    case U'\n':
        return u"\\n"_s;
    case U'\r':
        return u"\\r"_s;
    case U'\t':
        return u"\\t"_s;
    default:
        return letter < 0x20 ? u"\\u%1"_s.arg(static_cast<uint>(letter), 4, 16, QLatin1Char('0')) : QString();
    }
}

QString escapeMarkdown(char32_t letter)
{
    const bool marksUp = letter < 0x80 && "\\*_~`|>#[]"_L1.contains(QChar(static_cast<char16_t>(letter)));
    return marksUp ? u'\\' + QString(QChar(static_cast<char16_t>(letter))) : QString();
}

QString escapeMentions(char32_t letter)
{
    const bool mayCall = letter == U'@' || letter == U'<';
    return mayCall ? QString(QChar(static_cast<char16_t>(letter))) + QChar(0x200b) : QString();
}

//! Returns the escaped form of a character, or an empty string if the character needs no escape.
QString escapedCharacter(char32_t letter, TextEscape escape)
{
    switch (escape) {
    case TextEscape::Slack:
        return entity(letter, false);
    case TextEscape::Html:
        return entity(letter, true);
    case TextEscape::Json:
        return jsonEscaped(letter);
    case TextEscape::Markdown:
        return letter == U'@' || letter == U'<' ? escapeMentions(letter) : escapeMarkdown(letter);
    case TextEscape::Mentions:
        return escapeMentions(letter);
    case TextEscape::None:
        break;
    }
    return {};
}

qsizetype sizeOf(const QString &piece, bool countsBytes)
{
    return countsBytes ? piece.toUtf8().size() : piece.toUcs4().size();
}

} // namespace

std::optional<TextEscape> textEscapeFromName(const QString &word)
{
    static constexpr EnumKeys<TextEscape, TextEscape::Mentions> words{"none", "slack", "html", "markdown", "json", "mentions"};
    return words.find(word);
}

QString escapedText(const QString &text, TextEscape escape, TextLimit limit)
{
    const qsizetype room = limit.maxLength - sizeOf(kEllipsis, limit.countsBytes);
    QString all;
    qsizetype size = 0;
    qsizetype lastFit = 0; // length of the longest prefix of `all` that leaves room for the ellipsis
    for (const char32_t letter : text.toUcs4()) {
        const QString escaped = escapedCharacter(letter, escape);
        const QString piece = escaped.isEmpty() ? QString::fromUcs4(&letter, 1) : escaped;
        size += sizeOf(piece, limit.countsBytes);
        if (limit.maxLength > 0 && size > limit.maxLength)
            return all.first(lastFit) + kEllipsis;
        all += piece;
        if (size <= room)
            lastFit = all.size();
    }
    return all;
}

namespace {

template<ProviderAuthor author>
ProviderFolder readFolder(const QString &path, const QStringList &taken)
{
    const LibraryFormat<Provider> format{
        .read = [](const QByteArray &json) { return readProvider(json, author); },
        .keyOf = [](const Provider &provider) { return provider.key; },
        .takenText = &duplicateProviderKeyText,
    };
    return readLibraryFolder(path, taken, format);
}

QList<Provider> loadBuiltIn()
{
    const ProviderFolder folder = readFolder<ProviderAuthor::Us>(u":/watchkeeper/alerts"_s, {});
    logLibraryProblems(folder.problems);
    return folder.elements;
}

//! The current list. It is replaced and never modified, because other threads may still use the previous list.
std::atomic<const QList<Provider> *> &currentProviders()
{
    static std::atomic<const QList<Provider> *> list = &builtInProviders();
    return list;
}

} // namespace

const QList<Provider> &builtInProviders()
{
    static const QList<Provider> builtIn = loadBuiltIn();
    return builtIn;
}

const QList<Provider> &providers()
{
    return *currentProviders().load(std::memory_order_acquire);
}

const Provider *findProvider(const QString &key)
{
    const QList<Provider> &all = providers();
    const auto found = std::find_if(all.begin(), all.end(), [&key](const Provider &provider) { return provider.key == key; });
    return found == all.end() ? nullptr : &*found;
}

ProviderFolder readProviderFolder(const QString &path, const QStringList &taken)
{
    return readFolder<ProviderAuthor::Anybody>(path, taken);
}

QString duplicateProviderKeyText(const QString &key)
{
    return QCoreApplication::translate("Provider", "Provider “%1” already exists. Choose another key.").arg(key);
}

void addProviders(const QList<Provider> &more)
{
    static std::list<QList<Provider>> lists;
    lists.push_back(providers() + more);
    currentProviders().store(&lists.back(), std::memory_order_release);
}

} // namespace watchkeeper
