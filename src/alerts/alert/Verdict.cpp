// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert/Verdict.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

QString verdictKey(Verdict::Code code)
{
    switch (code) {
    case Verdict::Code::Delivered:
        return u"delivered"_s;
    case Verdict::Code::RetryLater:
        return u"again"_s;
    case Verdict::Code::Refused:
        return u"refused"_s;
    case Verdict::Code::Broken:
        return u"broken"_s;
    case Verdict::Code::Cancelled:
        break;
    }
    return u"cancelled"_s;
}

std::optional<Verdict::Code> verdictFromKey(const QString &key)
{
    using Code = Verdict::Code;
    for (const Code code : {Code::Delivered, Code::RetryLater, Code::Refused, Code::Broken, Code::Cancelled}) {
        if (verdictKey(code) == key)
            return code;
    }
    return {};
}

} // namespace watchkeeper
