// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/CurlRemarks.h"

#include <QCoreApplication>
#include <QStringList>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class CurlRemarksText
{
    Q_DECLARE_TR_FUNCTIONS(CurlRequest)
};

//! Whether the check sets this header field itself, because it defines where a message ends.
bool isReservedHeader(const QString &name)
{
    static const QStringList own{u"connection"_s, u"content-length"_s, u"transfer-encoding"_s, u"te"_s, u"trailer"_s,
                                 u"upgrade"_s,    u"expect"_s};
    return own.contains(name.toLower());
}

//! Whether the header field can make the server reply with 304 or with only a part of the page.
bool isConditionalHeader(const QString &name)
{
    static const QStringList conditional{u"if-none-match"_s, u"if-modified-since"_s, u"if-match"_s, u"if-unmodified-since"_s,
                                         u"if-range"_s};
    return conditional.contains(name.toLower());
}

} // namespace

QString omittedHeaderReason(const QString &name)
{
    if (isReservedHeader(name) || name.startsWith(u':'))
        return CurlRemarksText::tr("the check sets this header field itself.");
    if (isConditionalHeader(name))
        return CurlRemarksText::tr("with this header field, the server might not return the page.");
    return {};
}

QString omittedOptionReason(const CurlOption &option)
{
    const QLatin1StringView name(option.name);
    if (name == "connect-timeout"_L1)
        return CurlRemarksText::tr("one timeout covers the whole check.");
    if (name == "connect-to"_L1)
        return CurlRemarksText::tr("a host's address can only be set with --resolve.");
    if (name == "upload-file"_L1)
        return CurlRemarksText::tr("a file can only be sent in a form.");
    if (name.startsWith("retry"_L1))
        return CurlRemarksText::tr("the number of attempts is a setting of the target.");
    if (name.startsWith("http"_L1))
        return CurlRemarksText::tr("HTTP 1.1 or 2 is used.");
    if (name == "ntlm"_L1 || name == "negotiate"_L1 || name == "anyauth"_L1)
        return CurlRemarksText::tr("this login method requires “client” to be set to qt.");
    return CurlRemarksText::tr("checks have no equivalent option.");
}

} // namespace watchkeeper
