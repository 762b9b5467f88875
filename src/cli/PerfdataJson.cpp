// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PerfdataJson.h"

#include "checks/command/plugin/Perfdata.h"
#include "cli/OrderedJson.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QJsonValue thresholdOrNull(const std::optional<ThresholdRange> &range)
{
    if (!range)
        return {};
    return range->isSingleNumber() ? QJsonValue(range->end) : QJsonValue(range->toString());
}

QByteArray originalJson(const WrittenPerfdata &written)
{
    QJsonObject object{{u"value"_s, written.value}, {u"unit"_s, written.unit}};
    const auto add = [&object](const QString &key, const QString &text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    add(u"warn"_s, written.warn);
    add(u"crit"_s, written.crit);
    add(u"min"_s, written.min);
    add(u"max"_s, written.max);
    return orderedJson(object, {u"value"_s, u"unit"_s, u"warn"_s, u"crit"_s, u"min"_s, u"max"_s});
}

QByteArray itemJson(const PerfdataItem &item)
{
    const QJsonObject object{{u"label"_s, item.label},
                             {u"value"_s, numberOrNull(item.value)},
                             {u"unit"_s, unitKey(item.unit)},
                             {u"warn"_s, thresholdOrNull(item.warn)},
                             {u"crit"_s, thresholdOrNull(item.crit)},
                             {u"min"_s, numberOrNull(item.min)},
                             {u"max"_s, numberOrNull(item.max)}};
    QByteArray text = orderedJson(object, {u"label"_s, u"value"_s, u"unit"_s, u"warn"_s, u"crit"_s, u"min"_s, u"max"_s});
    text.chop(1);
    return text + ",\"original\":" + originalJson(item.written) + '}';
}

} // namespace

QByteArray perfdataJson(const PluginOutput &output)
{
    const Perfdata perfdata = parsePerfdata(output.perfdata);
    QByteArray items;
    for (const PerfdataItem &item : perfdata.items)
        items += (items.isEmpty() ? "" : ",") + itemJson(item);
    return "{\"text\":" + compactJson(output.text) + ",\"longText\":" + compactJson(output.longText) + ",\"perfdata\":[" + items
        + "],\"errors\":" + compactJson(QJsonArray::fromStringList(perfdata.errors)) + '}';
}

} // namespace watchkeeper
