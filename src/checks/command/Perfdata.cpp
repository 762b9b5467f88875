// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/Perfdata.h"

#include "checks/command/PerfdataUnit.h"
#include "checks/command/PlainNumber.h"
#include "checks/command/RangeText.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class PerfdataText
{
    Q_DECLARE_TR_FUNCTIONS(Perfdata)
};

bool isPerfdataSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

//! The unquoted label before a `=`, without `|` and spaces at its start. A plugin that joins the outputs of other plugins may leave
//! them there.
QStringView plainLabel(QStringView text)
{
    while (!text.isEmpty() && (isPerfdataSpace(text.front()) || text.front() == u'|'))
        text = text.sliced(1);
    return text.trimmed();
}

struct Label
{
    QString text;
    qsizetype length = 0; //!< length of the label as written, before the `=`
};

//! \return nullopt unless `rest` begins with a quoted label and `=`
std::optional<Label> quotedLabel(QStringView rest)
{
    Label label;
    for (qsizetype at = 1; at < rest.size(); ++at) {
        if (rest[at] != u'\'') {
            label.text += rest[at];
            continue;
        }
        const bool isDoubled = rest.sliced(at + 1).startsWith(u'\'');
        if (!isDoubled) {
            label.length = at + 1;
            return rest.sliced(label.length).startsWith(u'=') ? std::optional(label) : std::nullopt;
        }
        label.text += u'\'';
        ++at;
    }
    return std::nullopt;
}

//! Adds the plugin's name to a plain label, since check_multi writes the name only in the first label of each plugin.
QString withPluginName(const QString &label, QString *plugin)
{
    const qsizetype separator = label.lastIndexOf("::"_L1);
    const bool isPlain = separator < 0;
    // A single `::` can also be part of an IPv6 address.
    const bool namesPlugin = separator > 0 && label.first(separator).indexOf("::"_L1) > 0;
    if (namesPlugin)
        *plugin = label.first(separator);
    return isPlain && !plugin->isEmpty() ? *plugin + u"::"_s + label : label;
}

std::optional<double> scaled(std::optional<double> number, const ScaledUnit &unit)
{
    if (!number || !std::isfinite(unit.toBase(*number)))
        return std::nullopt;
    return unit.toBase(*number);
}

std::optional<ThresholdRange> scaledRange(const QString &written, const ScaledUnit &unit)
{
    std::optional<ThresholdRange> range = readRangeLeniently(written);
    if (range) {
        range->start = unit.toBase(range->start);
        range->end = unit.toBase(range->end);
    }
    return range;
}

std::optional<double> scaledNumber(const QString &written, const ScaledUnit &unit)
{
    QStringView rest = QStringView(written).trimmed();
    return scaled(takeNumber(&rest), unit);
}

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

//! \brief Parses the items one by one.
class PerfdataReader
{
public:
    explicit PerfdataReader(const QString &text)
        : m_rest(text)
    {
    }

    Perfdata read()
    {
        for (qsizetype count = 0; skipBlanks(); ++count) {
            if (count == kMaxPerfdataItems) {
                addError(PerfdataText::tr("Only the first %1 performance data items were read.").arg(kMaxPerfdataItems));
                break;
            }
            readItem();
        }
        return std::move(m_result);
    }

private:
    bool skipBlanks()
    {
        while (!m_rest.isEmpty() && isPerfdataSpace(m_rest.front()))
            m_rest = m_rest.sliced(1);
        return !m_rest.isEmpty();
    }

    void readItem()
    {
        const QStringView whole = m_rest;
        const auto label = takeLabel();
        if (!label)
            return ignoreItem(std::exchange(m_rest, {}),
                              PerfdataText::tr("“%1” is ignored: it isn't in the form label=value."));
        const QStringView values = takeValues();
        m_written = whole.first(whole.size() - m_rest.size());
        if (label->isEmpty())
            ignoreItem(m_written, PerfdataText::tr("“%1” is ignored: it has no label."));
        else if (label->size() > kMaxPerfdataLabelLength)
            ignoreItem(m_written, PerfdataText::tr("“%1” is ignored: its label is too long."));
        else
            readValues(withPluginName(*label, &m_plugin), values);
    }

    //! Consumes the label and the `=`. \return nullopt if no `=` is left
    std::optional<QString> takeLabel()
    {
        if (m_rest.startsWith(u'\'')) {
            if (const auto quoted = quotedLabel(m_rest)) {
                m_rest = m_rest.sliced(quoted->length + 1);
                return quoted->text;
            }
        }
        const qsizetype equals = m_rest.indexOf(u'=');
        if (equals < 0)
            return std::nullopt;
        const QString label = plainLabel(m_rest.first(equals)).toString();
        m_rest = m_rest.sliced(equals + 1);
        return label;
    }

    QStringView takeValues()
    {
        const qsizetype end = std::find_if(m_rest.begin(), m_rest.end(), isPerfdataSpace) - m_rest.begin();
        const QStringView values = m_rest.first(end);
        m_rest = m_rest.sliced(end);
        return values;
    }

    void readValues(const QString &label, QStringView values)
    {
        if (values.contains(u','))
            return ignoreItem(m_written,
                              PerfdataText::tr("“%1” is ignored: numbers require a decimal point, not a comma. Does the plugin "
                                               "use a locale other than C?"));
        const QList<QStringView> parts = values.split(u';');
        QStringView unit = parts.first();
        const auto number = takeNumber(&unit);
        const bool isUnknown = parts.first() == "U"_L1;
        PerfdataItem item;
        item.label = label;
        const ScaledUnit scale = isUnknown ? ScaledUnit() : perfdataUnit(unit).value_or(ScaledUnit());
        item.value = scaled(number, scale);
        if (!isUnknown && (!item.value || hasDigit(unit)))
            return ignoreItem(m_written, PerfdataText::tr("“%1” is ignored: its value isn't a valid number."));
        item.unit = scale.unit;
        item.written.value = parts.first().chopped(isUnknown ? 0 : unit.size()).toString();
        item.written.unit = isUnknown ? QString() : unit.toString();
        readLimits(&item, parts, scale);
        m_result.items.append(item);
    }

    void readLimits(PerfdataItem *item, const QList<QStringView> &parts, const ScaledUnit &scale)
    {
        WrittenPerfdata &written = item->written;
        const auto part = [&parts](qsizetype n) { return n < parts.size() ? parts.at(n).toString() : QString(); };
        written.warn = part(1);
        written.crit = part(2);
        written.min = part(3);
        written.max = part(4);
        item->warn = scaledRange(written.warn, scale);
        item->crit = scaledRange(written.crit, scale);
        item->min = scaledNumber(written.min, scale);
        item->max = scaledNumber(written.max, scale);
        reportInvalid(written.warn, item->warn.has_value());
        reportInvalid(written.crit, item->crit.has_value());
        reportInvalid(written.min, item->min.has_value());
        reportInvalid(written.max, item->max.has_value());
    }

    void reportInvalid(const QString &written, bool isValid)
    {
        if (!written.isEmpty() && !isValid && written != "U"_L1)
            addError(
                PerfdataText::tr("“%2” in “%1” is ignored: it isn't valid.").arg(shortened(m_written), shortened(written)));
    }

    static QString shortened(QStringView text)
    {
        constexpr qsizetype kMaximum = 60;
        const QString plain = text.trimmed().toString();
        return plain.size() <= kMaximum ? plain : plain.first(kMaximum - 1) + u'…';
    }

    void ignoreItem(QStringView item, const QString &sentence) { addError(sentence.arg(shortened(item))); }

    void addError(const QString &sentence)
    {
        if (m_result.errors.size() < kMaxPerfdataErrors)
            m_result.errors.append(sentence);
    }

    QStringView m_rest;
    QStringView m_written; //!< the current item as written
    QString m_plugin;
    Perfdata m_result;
};

} // namespace

Perfdata parsePerfdata(const QString &text)
{
    return PerfdataReader(text).read();
}

} // namespace watchkeeper
