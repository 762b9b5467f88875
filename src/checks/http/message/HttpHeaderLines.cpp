// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/message/HttpHeaderLines.h"

#include <algorithm>
#include <utility>

namespace watchkeeper::headerlines {

namespace {

bool startsWith(QByteArrayView line, QByteArrayView start)
{
    return line.size() >= start.size() && line.first(start.size()).compare(start, Qt::CaseInsensitive) == 0;
}

bool endsWith(QByteArrayView line, QByteArrayView end)
{
    return line.size() >= end.size() && line.last(end.size()).compare(end, Qt::CaseInsensitive) == 0;
}

//! Converts a status line such as `HTTP/1.1 200 OK` to the form that Beast accepts: version 1.0 or 1.1, single spaces, and a
//! space also before an empty reason.
QByteArray normalizedStatusLine(QByteArrayView line)
{
    constexpr qsizetype kVersionSize = 8;
    constexpr qsizetype kSizeWithCode = kVersionSize + 4;
    if (line.size() <= kVersionSize || !line.startsWith("HTTP/1."))
        return line.toByteArray();
    // RFC 9112, 2.3: a later minor version is handled like 1.1.
    const QByteArray version = line[kVersionSize - 1] > '1' && line[kVersionSize - 1] <= '9'
        ? QByteArray("HTTP/1.1")
        : line.first(kVersionSize).toByteArray();
    QByteArrayView rest = line.sliced(kVersionSize);
    const bool isParted = isBlank(rest[0]);
    while (!rest.isEmpty() && isBlank(rest[0]))
        rest = rest.sliced(1);
    QByteArray result = version + (isParted ? " " : "") + rest.toByteArray();
    if (result.size() == kSizeWithCode)
        result.append(' ');
    return result;
}

bool isNormalizedStatusLine(QByteArrayView line)
{
    return line.size() > 12 && (line.startsWith("HTTP/1.1 ") || line.startsWith("HTTP/1.0 ")) && !isBlank(line[9])
        && line[12] == ' ';
}

} // namespace

QByteArrayView nextLine(QByteArrayView text, qsizetype *begin)
{
    qsizetype end = text.indexOf('\n', *begin);
    if (end < 0)
        end = text.size();
    QByteArrayView line = text.sliced(*begin, end - *begin);
    if (line.endsWith('\r'))
        line.chop(1);
    *begin = end + 1;
    return line;
}

bool isNormalized(QByteArrayView header)
{
    for (qsizetype begin = 0; begin < header.size();) {
        const qsizetype at = header.indexOf('\n', begin);
        if (at == begin || header[at - 1] != '\r')
            return false;
        const QByteArrayView line = header.sliced(begin, at - 1 - begin);
        const qsizetype colon = begin == 0 ? -1 : line.indexOf(':');
        const bool isFolded = begin > 0 && !line.isEmpty() && isBlank(line[0]);
        if (begin == 0 ? !isNormalizedStatusLine(line) : colon == 0 || (colon > 0 && isBlank(line[colon - 1])) || isFolded)
            return false;
        begin = at + 1;
    }
    return true;
}

QByteArray normalized(QByteArrayView header)
{
    QByteArray result;
    result.reserve(header.size() + 64);
    bool isFirst = true;
    bool isField = false;   // the previous line is a field, which this line may continue
    bool isDropped = false; // the previous field has no name and was omitted
    for (qsizetype begin = 0; begin < header.size();) {
        const QByteArrayView line = nextLine(header, &begin);
        const qsizetype colon = line.indexOf(':');
        const bool isFolded = isField && !line.isEmpty() && isBlank(line[0]);
        if (isFolded && isDropped)
            continue;
        if (std::exchange(isFirst, false)) {
            result.append(normalizedStatusLine(line));
        } else if (isFolded) { // the line continues the previous field (RFC 9112, 5.2)
            const QByteArrayView more = line.trimmed();
            result.chop(2);
            result.append(' ').append(more.data(), more.size());
        } else if (colon >= 0 && !isBlank(line[0])) {
            const QByteArrayView name = line.first(colon).trimmed();
            isField = true;
            isDropped = name.isEmpty();
            if (isDropped)
                continue;
            result.append(name.data(), name.size()).append(line.data() + colon, line.size() - colon);
        } else {
            result.append(line.data(), line.size());
        }
        result.append("\r\n");
    }
    return result;
}

bool hasDuplicateLength(QByteArrayView header)
{
    bool isCoded = false;
    bool hasLength = false;
    for (qsizetype begin = 0; begin < header.size();) {
        const QByteArrayView line = nextLine(header, &begin);
        isCoded = isCoded || (startsWith(line, kTransferEncoding) && !endsWith(line.trimmed(), "identity"));
        hasLength = hasLength || startsWith(line, kLength);
    }
    return isCoded && hasLength;
}

QByteArray withoutFields(QByteArrayView header, std::initializer_list<QByteArrayView> names)
{
    QByteArray result;
    for (qsizetype begin = 0; begin < header.size();) {
        const QByteArrayView line = nextLine(header, &begin);
        if (std::none_of(names.begin(), names.end(), [line](QByteArrayView name) { return startsWith(line, name); }))
            result.append(line.data(), line.size()).append("\r\n");
    }
    return result;
}

QList<std::pair<QByteArray, QByteArray>> longFields(QByteArrayView header, QByteArray *rest)
{
    constexpr qsizetype kMaxHeaderNameSize = 256;
    const auto isControl = [](char c) { return (static_cast<uchar>(c) < 0x20 && c != '\t') || c == 0x7f; };
    QList<std::pair<QByteArray, QByteArray>> fields;
    for (qsizetype begin = 0; begin < header.size();) {
        const QByteArrayView line = nextLine(header, &begin);
        const qsizetype colon = line.size() > kLongField ? line.first(kMaxHeaderNameSize).indexOf(':') : -1;
        const bool isFraming = startsWith(line, kLength) || startsWith(line, kTransferEncoding);
        if (colon > 0 && !isFraming && std::none_of(line.begin(), line.end(), isControl))
            fields.append({line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
        else
            rest->append(line.data(), line.size()).append("\r\n");
    }
    return fields;
}

} // namespace watchkeeper::headerlines
