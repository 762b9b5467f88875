// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/FamilyField.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("FamilyField", text);
}

} // namespace

Field familyField()
{
    return {.name = u"ipFamily"_s,
            .type = FieldType::Choice,
            .label = say(QT_TRANSLATE_NOOP("FamilyField", "IP version")),
            .help = say(QT_TRANSLATE_NOOP(
                "FamilyField", "any: whichever the host has. ipv4, ipv6: only that. Not given: as in the settings.")),
            .defaultValue = u"any"_s,
            .choices = {u"any"_s, u"ipv4"_s, u"ipv6"_s},
            .advanced = true};
}

Resolver::Family familyOf(const Fields &fields, const NetworkSettings &settings)
{
    const bool isOwn = fields.written().contains(u"ipFamily"_s);
    return Resolver::familyNamed(isOwn ? fields.text(u"ipFamily"_s) : settings.ipFamily);
}

} // namespace watchkeeper
