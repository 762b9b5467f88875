// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert/Verdict.h"

#include "model/base/EnumKeys.h"
#include "model/base/ShortText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr EnumKeys<Verdict::Code, Verdict::Code::Cancelled> kVerdictKeys{"delivered", "again", "refused", "broken",
                                                                         "cancelled"};

} // namespace

QString verdictKey(Verdict::Code code)
{
    return kVerdictKeys.key(code);
}

std::optional<Verdict::Code> verdictFromKey(const QString &key)
{
    return kVerdictKeys.find(key);
}

namespace {

constexpr qsizetype kMaxBytes = 64 * 1024;
constexpr qsizetype kMaxTextLength = 2'000;
constexpr qsizetype kMaxLineLength = 200;
constexpr qsizetype kMinSecretLength = 4; // shorter secrets may occur within ordinary words

QString masked(QString text, QStringList secrets)
{
    // Longer secrets are masked first, because a secret may contain another one.
    std::sort(secrets.begin(), secrets.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &secret : std::as_const(secrets)) {
        if (secret.size() >= kMinSecretLength)
            text.replace(secret, u"***"_s);
    }
    return text;
}

} // namespace

QString sanitizedAnswer(const QByteArray &bytes, const QStringList &secrets)
{
    QString text = masked(QString::fromUtf8(bytes.first(std::min(bytes.size(), kMaxBytes))), secrets);
    text.replace(u"\r\n"_s, u"\n"_s);
    const auto isUnfit = [](QChar letter) {
        const bool isControl = letter.category() == QChar::Other_Control && letter != u'\n' && letter != u'\t';
        return isControl || letter.category() == QChar::Other_Format || letter == QChar::LineSeparator
            || letter == QChar::ParagraphSeparator;
    };
    text.removeIf(isUnfit);
    return shortened(text.trimmed(), kMaxTextLength);
}

QString oneLine(const QString &text)
{
    QString safe = text;
    for (QChar &letter : safe) {
        if (letter.category() == QChar::Other_Control || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator)
            letter = u' ';
    }
    return safe.trimmed();
}

QString sanitizedLine(const QString &text, const QStringList &secrets)
{
    return shortened(sanitizedAnswer(text.toUtf8(), secrets).simplified(), kMaxLineLength);
}

} // namespace watchkeeper
