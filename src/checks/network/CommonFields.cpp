// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/CommonFields.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class CommonFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(CommonFields)
};

constexpr double kMaxCertificateDays = 3'650; // [days]

} // namespace

Field certificateDaysField(int days)
{
    return {.name = u"certificateDays"_s,
            .type = FieldType::Number,
            .label = CommonFieldsText::tr("Degraded before certificate expiry"),
            .help = CommonFieldsText::tr("The target is degraded if fewer than this number of days remain before the "
                                         "certificate expires. Enter 0 to turn off the warning."),
            .defaultValue = days,
            .minimum = 0,
            .maximum = kMaxCertificateDays,
            .unit = CommonFieldsText::tr("days"),
            .whole = true};
}

Field familyField()
{
    return {.name = u"ipFamily"_s,
            .type = FieldType::Choice,
            .label = CommonFieldsText::tr("IP version"),
            .help = CommonFieldsText::tr("any: whichever IP version the host supports. ipv4, ipv6: only that version. Default: "
                                         "the option chosen in the settings."),
            .defaultValue = u"any"_s,
            .choices = {u"any"_s, u"ipv4"_s, u"ipv6"_s},
            .advanced = true};
}

Resolver::Family familyOf(const Fields &fields, const NetworkSettings &settings)
{
    const bool isOwn = fields.written().contains(u"ipFamily"_s);
    return Resolver::familyFromName(isOwn ? fields.text(u"ipFamily"_s) : settings.ipFamily);
}

} // namespace watchkeeper
