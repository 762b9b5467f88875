// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/ListFormats.h"

#include "targets/pasted/CurlArguments.h"

#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxCommandLines = 500;

//! Whether the command continues on the next line. A backslash counts only after a blank, so `C:\Tools\` ends the command.
bool continuesOnNextLine(const QString &text)
{
    static const QRegularExpression backslash(u"\\s\\\\$"_s);
    if (startsWithCurl(text.trimmed()))
        return splitCurlArguments(text).isOpen;
    return backslash.match(text).hasMatch();
}

QString decodedHtml(QString text)
{
    static const QRegularExpression number(u"&#(x?)([0-9a-fA-F]{1,6});"_s);
    for (auto match = number.match(text); match.hasMatch(); match = number.match(text, match.capturedStart() + 1)) {
        const char32_t code = match.captured(2).toUInt(nullptr, match.captured(1).isEmpty() ? 10 : 16);
        text.replace(match.capturedStart(), match.capturedLength(),
                     code > 0 && code <= 0x10ffff ? QString::fromUcs4(&code, 1) : QString());
    }
    return text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&apos;"_L1, "'"_L1)
        .replace("&amp;"_L1, "&"_L1)
        .simplified();
}

QString withoutTags(const QString &html)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    return decodedHtml(QString(html).remove(tag));
}

//! Whether the folder is a top-level folder of the browser itself, such as the bookmarks bar. Its name isn't useful as a tag.
bool isBrowserTopFolder(const QString &attributes)
{
    return attributes.contains("PERSONAL_TOOLBAR_FOLDER"_L1, Qt::CaseInsensitive)
        || attributes.contains("UNFILED_BOOKMARKS_FOLDER"_L1, Qt::CaseInsensitive);
}

QString tagFromFolder(const QString &name)
{
    return name.toLower().replace(u' ', u'-').remove(u',').left(40);
}

} // namespace

QList<ListEntry> entriesFromLines(const QString &text)
{
    static const QRegularExpression continued(u"\\s*\\\\\n\\s*"_s);
    QList<ListEntry> entries;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const int number = static_cast<int>(i) + 1;
        const qsizetype last = std::min(lines.size(), i + kMaxCommandLines) - 1;
        QString whole = line;
        qsizetype end = i;
        while (end < last && continuesOnNextLine(whole))
            whole += u'\n' + QString(lines.at(++end)).remove(u'\r');
        if (!startsWithCurl(line)) // lines of curl are joined later, by the rules for curl
            whole.replace(continued, u" "_s);
        const bool isWhole = !continuesOnNextLine(whole); // otherwise, the next lines may be separate entries
        entries.append(ListEntry(isWhole ? whole.trimmed() : line, number));
        i = isWhole ? end : i;
    }
    return entries;
}

std::optional<QList<ListEntry>> entriesFromHtml(const QString &text)
{
    static const QRegularExpression begin(u"^\\s*<(!doctype|html|dl|meta|title|h1|dt|ul|a)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (!begin.match(text).hasMatch())
        return std::nullopt;
    static const QRegularExpression part(
        u"<h3([^>]*)>(.*?)</h3>|<(/?)dl\\b[^>]*>|<a\\b[^>]*\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))[^>]*>(.*?)</a>"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    QList<ListEntry> entries;
    QStringList folders;
    QString folder;
    int line = 1;
    qsizetype counted = 0;
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        line += static_cast<int>(QStringView(text).sliced(counted, match.capturedStart() - counted).count(u'\n'));
        counted = match.capturedStart();
        const QString address = decodedHtml(match.captured(4) + match.captured(5) + match.captured(6));
        if (match.capturedLength(2) > 0) {
            folder = isBrowserTopFolder(match.captured(1)) ? QString() : withoutTags(match.captured(2));
        } else if (match.captured().startsWith("</"_L1)) {
            if (!folders.isEmpty())
                folders.removeLast();
        } else if (!address.isEmpty()) {
            ListEntry entry(address, line);
            entry.name = withoutTags(match.captured(7));
            if (!folders.isEmpty() && !folders.constLast().isEmpty())
                entry.tags = {tagFromFolder(folders.constLast())};
            entries.append(entry);
        } else {
            folders.append(std::exchange(folder, {}));
        }
    }
    return entries;
}

std::optional<QList<ListEntry>> entriesFromLinkFile(const QString &text)
{
    static const QRegularExpression group(u"^\\s*\\[(InternetShortcut|Desktop Entry)\\]"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(u"^URL(?:\\[[^\\]]*\\])?\\s*=\\s*(\\S.*?)\\s*$"_s,
                                            QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression name(u"^Name\\s*=\\s*(\\S.*?)\\s*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression webloc(u"<plist.*<key>\\s*URL\\s*</key>\\s*<string>([^<]*)</string>"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    const bool isGroup = group.match(text).hasMatch();
    const auto match = isGroup ? address.match(text) : webloc.match(text);
    if (!match.hasMatch())
        return isGroup ? std::optional<QList<ListEntry>>(QList<ListEntry>()) : std::nullopt;
    ListEntry entry(isGroup ? match.captured(1) : decodedHtml(match.captured(1)), 1);
    if (isGroup)
        entry.name = name.match(text).captured(1);
    return QList<ListEntry>{entry};
}

QString addressFromBinaryWebloc(const QByteArray &content)
{
    // Searches for the dictionary {"URL": "…"}. An ASCII text consists of a marker 0x5n and the text itself. n is the length, and
    // 15 means that the length follows as a number.
    const qsizetype key = content.indexOf(QByteArray("\x53URL", 4));
    if (!content.startsWith("bplist00") || key < 0)
        return {};
    qsizetype at = key + 4;
    if (at >= content.size() || (content.at(at) & 0xf0) != 0x50)
        return {};
    qsizetype length = content.at(at++) & 0x0f;
    if (length == 15) {
        const int bytes = at < content.size() ? 1 << (content.at(at++) & 0x03) : 0;
        length = 0;
        for (int i = 0; i < bytes && at < content.size(); ++i)
            length = length << 8 | quint8(content.at(at++));
    }
    return length > 0 && length <= content.size() - at ? QString::fromLatin1(content.sliced(at, length)) : QString();
}

} // namespace watchkeeper
