// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsTypes.h"

#include <algorithm>
#include <array>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

struct Type
{
    quint16 number;
    const char *name;
    bool isAsked; //!< offered in the form
};

constexpr std::array kTypes{
    Type{dns::kTypeA, "A", true},
    Type{dns::kTypeAaaa, "AAAA", true},
    Type{dns::kTypeCname, "CNAME", true},
    Type{dns::kTypeMx, "MX", true},
    Type{dns::kTypeNs, "NS", true},
    Type{dns::kTypeTxt, "TXT", true},
    Type{dns::kTypeSrv, "SRV", true},
    Type{dns::kTypePtr, "PTR", true},
    Type{dns::kTypeSoa, "SOA", true},
    Type{dns::kTypeCaa, "CAA", true},
    Type{dns::kTypeDs, "DS", true},
    Type{dns::kTypeDnskey, "DNSKEY", true},
    Type{dns::kTypeTlsa, "TLSA", true},
    Type{dns::kTypeSshfp, "SSHFP", true},
    Type{dns::kTypeNaptr, "NAPTR", true},
    Type{dns::kTypeHttps, "HTTPS", true},
    Type{dns::kTypeSvcb, "SVCB", true},
    Type{dns::kTypeDname, "DNAME", false},
    Type{dns::kTypeOpt, "OPT", false},
    Type{46, "RRSIG", false},
    Type{47, "NSEC", false},
    Type{50, "NSEC3", false},
    Type{13, "HINFO", false},
};

} // namespace

const QStringList &dnsTypeNames()
{
    static const QStringList names = [] {
        QStringList asked;
        for (const Type &type : kTypes) {
            if (type.isAsked)
                asked.append(QString::fromLatin1(type.name));
        }
        return asked;
    }();
    return names;
}

QString dnsTypeName(quint16 type)
{
    const auto found = std::find_if(kTypes.begin(), kTypes.end(), [type](const Type &known) { return known.number == type; });
    return found == kTypes.end() ? u"TYPE"_s + QString::number(type) : QString::fromLatin1(found->name);
}

quint16 dnsTypeFromName(const QString &name)
{
    const auto found = std::find_if(kTypes.begin(), kTypes.end(),
                                    [&name](const Type &known) { return QLatin1StringView(known.name) == name; });
    return found == kTypes.end() ? quint16(0) : found->number;
}

const QStringList &dnsRcodeNames()
{
    // RFC 1035, 4.1.1; RFC 2136, 2.2
    static const QStringList names{u"NOERROR"_s,  u"FORMERR"_s, u"SERVFAIL"_s, u"NXDOMAIN"_s, u"NOTIMP"_s, u"REFUSED"_s,
                                   u"YXDOMAIN"_s, u"YXRRSET"_s, u"NXRRSET"_s,  u"NOTAUTH"_s,  u"NOTZONE"_s};
    return names;
}

QString dnsRcodeName(int rcode)
{
    return rcode >= 0 && rcode < dnsRcodeNames().size() ? dnsRcodeNames().at(rcode) : u"RCODE"_s + QString::number(rcode);
}

} // namespace watchkeeper
