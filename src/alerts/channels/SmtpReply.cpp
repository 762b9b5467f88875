// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/SmtpReply.h"

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxReplyBytes = 16 * 1024;
constexpr qsizetype kCodeSize = 3;

} // namespace

QByteArrayList SmtpReply::parameters(const QByteArray &word) const
{
    for (const QByteArray &line : lines) {
        const QByteArrayList words = line.toUpper().simplified().split(' ');
        if (words.first() == word)
            return words.mid(1);
    }
    return {};
}

bool SmtpReply::offers(const QByteArray &word) const
{
    for (const QByteArray &line : lines) {
        if (line.toUpper().simplified().split(' ').first() == word)
            return true;
    }
    return false;
}

std::optional<SmtpReply> takeSmtpReply(QByteArray *buffer)
{
    SmtpReply reply;
    qsizetype at = 0;
    for (;;) {
        const qsizetype end = buffer->indexOf('\n', at);
        if (end < 0)
            return buffer->size() > kMaxReplyBytes ? std::optional(SmtpReply()) : std::nullopt;
        const QByteArray line = buffer->mid(at, end - at).trimmed();
        at = end + 1;
        bool isNumber = false;
        const int code = line.first(std::min(kCodeSize, line.size())).toInt(&isNumber);
        const char mark = line.size() > kCodeSize ? line[kCodeSize] : ' ';
        if (!isNumber || code < 200 || code > 599 || (mark != ' ' && mark != '-'))
            return SmtpReply();
        reply.code = code;
        reply.lines.append(line.mid(kCodeSize + 1));
        if (mark == '-')
            continue;
        buffer->remove(0, at);
        return reply;
    }
}

} // namespace watchkeeper
