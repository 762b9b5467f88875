// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsTypes.h"

#include <algorithm>
#include <array>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

struct NamedRecordType
{
    quint16 number;
    const char *name;
    bool isOffered; //!< whether users can choose this type in the form
};

constexpr std::array kTypes{
    NamedRecordType{dns::kTypeA, "A", true},
    NamedRecordType{dns::kTypeAaaa, "AAAA", true},
    NamedRecordType{dns::kTypeCname, "CNAME", true},
    NamedRecordType{dns::kTypeMx, "MX", true},
    NamedRecordType{dns::kTypeNs, "NS", true},
    NamedRecordType{dns::kTypeTxt, "TXT", true},
    NamedRecordType{dns::kTypeSrv, "SRV", true},
    NamedRecordType{dns::kTypePtr, "PTR", true},
    NamedRecordType{dns::kTypeSoa, "SOA", true},
    NamedRecordType{dns::kTypeCaa, "CAA", true},
    NamedRecordType{dns::kTypeDs, "DS", true},
    NamedRecordType{dns::kTypeDnskey, "DNSKEY", true},
    NamedRecordType{dns::kTypeTlsa, "TLSA", true},
    NamedRecordType{dns::kTypeSshfp, "SSHFP", true},
    NamedRecordType{dns::kTypeNaptr, "NAPTR", true},
    NamedRecordType{dns::kTypeHttps, "HTTPS", true},
    NamedRecordType{dns::kTypeSvcb, "SVCB", true},
    NamedRecordType{dns::kTypeDname, "DNAME", false},
    NamedRecordType{dns::kTypeOpt, "OPT", false},
    NamedRecordType{46, "RRSIG", false},
    NamedRecordType{47, "NSEC", false},
    NamedRecordType{50, "NSEC3", false},
    NamedRecordType{13, "HINFO", false},
};

} // namespace

const QStringList &dnsTypeNames()
{
    static const QStringList names = [] {
        QStringList offered;
        for (const NamedRecordType &type : kTypes) {
            if (type.isOffered)
                offered.append(QString::fromLatin1(type.name));
        }
        return offered;
    }();
    return names;
}

QString dnsTypeName(quint16 type)
{
    const auto found =
        std::find_if(kTypes.begin(), kTypes.end(), [type](const NamedRecordType &known) { return known.number == type; });
    return found == kTypes.end() ? u"TYPE"_s + QString::number(type) : QString::fromLatin1(found->name);
}

quint16 dnsTypeFromName(const QString &name)
{
    const auto found = std::find_if(kTypes.begin(), kTypes.end(),
                                    [&name](const NamedRecordType &known) { return QLatin1StringView(known.name) == name; });
    return found == kTypes.end() ? quint16(0) : found->number;
}

const QStringList &dnsRcodeNames()
{
    // from RFC 1035, 4.1.1 and RFC 2136, 2.2
    static const QStringList names{u"NOERROR"_s,  u"FORMERR"_s, u"SERVFAIL"_s, u"NXDOMAIN"_s, u"NOTIMP"_s, u"REFUSED"_s,
                                   u"YXDOMAIN"_s, u"YXRRSET"_s, u"NXRRSET"_s,  u"NOTAUTH"_s,  u"NOTZONE"_s};
    return names;
}

QString dnsRcodeName(int rcode)
{
    return rcode >= 0 && rcode < dnsRcodeNames().size() ? dnsRcodeNames().at(rcode) : u"RCODE"_s + QString::number(rcode);
}

} // namespace watchkeeper
