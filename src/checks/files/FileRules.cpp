// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/FileRules.h"

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> durationIn(const Fields &fields, const QString &name)
{
    return fields.has(name) ? std::optional<qint64>(fields.duration(name).count()) : std::nullopt;
}

std::optional<qint64> sizeIn(const Fields &fields, const QString &name)
{
    return fields.has(name) ? std::optional(fields.size(name)) : std::nullopt;
}

std::optional<qint64> countIn(const Fields &fields, const QString &name)
{
    return fields.has(name) ? std::optional<qint64>(fields.integer(name)) : std::nullopt;
}

} // namespace

FileRules::FileRules(const Fields &fields, int believedAfter)
    : path(fields.text(u"path"_s))
    , mustExist(fields.flag(u"exists"_s))
    , isDegradedOnly(fields.text(u"otherwise"_s) == "degraded"_L1)
    , hasPattern(fields.has(u"pattern"_s))
    , wantsFolder(hasPattern || fields.flag(u"recursive"_s) || fields.has(u"minCount"_s) || fields.has(u"maxCount"_s)
                  || fields.has(u"maxOldestAge"_s))
    , age{durationIn(fields, u"minAge"_s), durationIn(fields, u"maxAge"_s)}
    , size{sizeIn(fields, u"minSize"_s), sizeIn(fields, u"maxSize"_s)}
    , growth{sizeIn(fields, u"minGrowth"_s), sizeIn(fields, u"maxGrowth"_s)}
    , count{countIn(fields, u"minCount"_s), countIn(fields, u"maxCount"_s)}
    , oldestAge(durationIn(fields, u"maxOldestAge"_s))
    , sha256(fields.text(u"sha256"_s).trimmed().toLower().toLatin1())
    , attempts(believedAfter)
{
}

} // namespace watchkeeper
