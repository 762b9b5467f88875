// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/plugin/PluginOutput.h"

#include "checks/command/CommandStreams.h"
#include "checks/command/plugin/RangeText.h"
#include "model/base/ShortText.h"

#include <QCoreApplication>
#include <QStringList>
#include <QStringTokenizer>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct UnitRow
{
    const char16_t *written;
    ScaledUnit scaled;
};

// Case-sensitive units, which take precedence over the others.
constexpr std::array kCaseSensitiveUnits{
    UnitRow{u"%", {Unit::Percent}}, UnitRow{u"c", {Unit::Counter}}, UnitRow{u"C", {Unit::Celsius}},
    UnitRow{u"B", {Unit::Byte}},    UnitRow{u"b", {Unit::Bit}},
};

// Written in lower case, but matched case-insensitively.
constexpr std::array kCaseInsensitiveUnits{
    UnitRow{u"f", {Unit::Fahrenheit}},
    UnitRow{u"k", {Unit::Kelvin}},
    UnitRow{u"ns", {Unit::Second, 1, 1e9}},
    UnitRow{u"us", {Unit::Second, 1, 1e6}},
    UnitRow{u"ms", {Unit::Second, 1, 1e3}},
    UnitRow{u"s", {Unit::Second}},
    UnitRow{u"m", {Unit::Second, 60}},
    UnitRow{u"h", {Unit::Second, 3'600}},
    UnitRow{u"d", {Unit::Second, 86'400}},
    UnitRow{u"ng", {Unit::Gram, 1, 1e9}},
    UnitRow{u"ug", {Unit::Gram, 1, 1e6}},
    UnitRow{u"mg", {Unit::Gram, 1, 1e3}},
    UnitRow{u"g", {Unit::Gram}},
    UnitRow{u"kg", {Unit::Gram, 1e3}},
    UnitRow{u"t", {Unit::Gram, 1e6}},
    UnitRow{u"ml", {Unit::Liter, 1, 1e3}},
    UnitRow{u"l", {Unit::Liter}},
    UnitRow{u"hl", {Unit::Liter, 100}},
    UnitRow{u"packets", {Unit::Packet}},
    UnitRow{u"lm", {Unit::Lumen}},
    UnitRow{u"dbm", {Unit::DecibelMilliwatt}},
};

// Units that follow a decimal prefix.
constexpr std::array kElectricUnits{
    UnitRow{u"A", {Unit::Ampere}},
    UnitRow{u"V", {Unit::Volt}},
    UnitRow{u"W", {Unit::Watt}},
    UnitRow{u"O", {Unit::Ohm}},
    UnitRow{u"As", {Unit::AmpereSecond}},
    UnitRow{u"Am", {Unit::AmpereSecond, 60}},
    UnitRow{u"Ah", {Unit::AmpereSecond, 3'600}},
    UnitRow{u"Ws", {Unit::WattHour, 1, 3'600}},
    UnitRow{u"Wm", {Unit::WattHour, 1, 60}},
    UnitRow{u"Wh", {Unit::WattHour}},
};

constexpr QStringView kLargePrefixes = u"kMGTPEZY";
constexpr QStringView kCommonPrefixes = kLargePrefixes.first(4);
constexpr QStringView kSmallPrefixes = u"mun";

template<size_t Size>
std::optional<ScaledUnit> findUnit(const std::array<UnitRow, Size> &rows, QStringView written, Qt::CaseSensitivity cases)
{
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const UnitRow &row) { return written.compare(QStringView(row.written), cases) == 0; });
    return found == rows.end() ? std::nullopt : std::optional(found->scaled);
}

//! Returns the power of the large prefix with this first letter, ignoring case; 0 if there is no such prefix.
int dataPower(QStringView written)
{
    return static_cast<int>(kLargePrefixes.indexOf(written.first(1), 0, Qt::CaseInsensitive)) + 1;
}

//! Parses units such as `KB`, `MiB` or `Gb`: a prefix, an optional i, then bits or bytes.
std::optional<ScaledUnit> dataUnit(QStringView written)
{
    const bool isBinary = written.size() == 3 && written[1].toLower() == u'i';
    if (written.size() != 2 && !isBinary)
        return std::nullopt;
    const int power = dataPower(written);
    const QChar last = written.back();
    if (power == 0 || (last != u'b' && last != u'B'))
        return std::nullopt;
    return ScaledUnit{last == u'B' ? Unit::Byte : Unit::Bit, std::pow(isBinary ? 1024.0 : 1000.0, power)};
}

//! Finds an electric unit. `m` and `M` are different prefixes even if case is otherwise ignored. `Pa` and `eV` aren't
//! combinations of a prefix and an electric unit.
std::optional<ScaledUnit> electricUnit(QStringView written, Qt::CaseSensitivity cases)
{
    if (const auto plain = findUnit(kElectricUnits, written, cases))
        return plain;
    auto scaled = written.size() < 2 ? std::nullopt : findUnit(kElectricUnits, written.sliced(1), cases);
    const QStringView prefixes = cases == Qt::CaseSensitive ? kLargePrefixes : kCommonPrefixes;
    qsizetype large = prefixes.indexOf(written.first(1));
    qsizetype small = kSmallPrefixes.indexOf(written.first(1));
    if (large < 0 && small < 0)
        large = prefixes.indexOf(written.first(1), 0, cases);
    if (large < 0 && small < 0)
        small = kSmallPrefixes.indexOf(written.first(1), 0, cases);
    if (!scaled || (large < 0 && small < 0))
        return std::nullopt;
    if (large >= 0)
        scaled->multiplier *= std::pow(1000.0, large + 1);
    else
        scaled->divisor *= std::pow(1000.0, small + 1);
    return scaled;
}

} // namespace

std::optional<ScaledUnit> perfdataUnit(QStringView written)
{
    if (written.isEmpty())
        return ScaledUnit{};
    if (const auto exact = findUnit(kCaseSensitiveUnits, written, Qt::CaseSensitive))
        return exact;
    if (const auto data = dataUnit(written))
        return data;
    if (const auto electric = electricUnit(written, Qt::CaseSensitive))
        return electric;
    const auto other = findUnit(kCaseInsensitiveUnits, written, Qt::CaseInsensitive);
    return other ? other : electricUnit(written, Qt::CaseInsensitive);
}

namespace {

class PerfdataText
{
    Q_DECLARE_TR_FUNCTIONS(Perfdata)
};

bool isPerfdataSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

//! Returns the unquoted label before an `=`, without `|` and spaces at its start. Plugins that join the outputs of other
//! plugins may leave these characters there.
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

//! Adds the plugin's name to a plain label, because check_multi writes the name only in each plugin's first label.
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
                PerfdataText::tr("“%2” in “%1” is ignored: it isn't valid.").arg(shownItem(m_written), shownItem(written)));
    }

    static QString shownItem(QStringView text)
    {
        constexpr qsizetype kMaximum = 60;
        return shortened(text.trimmed().toString(), kMaximum);
    }

    void ignoreItem(QStringView item, const QString &sentence) { addError(sentence.arg(shownItem(item))); }

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

namespace {

//! Returns the position in a line where the (possibly empty) performance data begins; -1 if there is none. A pipe within a
//! sentence is text.
qsizetype perfdataStart(QStringView line)
{
    const qsizetype pipe = line.indexOf(u'|');
    const bool isEmpty = pipe >= 0 && line.sliced(pipe + 1).trimmed().isEmpty();
    return isEmpty || (pipe >= 0 && line.indexOf(u'=', pipe) >= 0) ? pipe : -1;
}

QStringView withoutCarriageReturn(QStringView line)
{
    return line.endsWith(u'\r') ? line.chopped(1) : line;
}

//! \brief Accepts lines one by one and tracks which section of the output they belong to.
class OutputSplitter
{
public:
    void addLine(QStringView line)
    {
        if (m_section == Section::Perfdata)
            addPerfdata(line);
        else
            addTextLine(line);
    }

    PluginOutput result()
    {
        m_output.longText = m_longLines.join(u'\n');
        m_output.perfdata = m_perfdata.join(u' ');
        return m_output;
    }

private:
    enum class Section { FirstLine, LongText, Perfdata };

    void addTextLine(QStringView line)
    {
        const qsizetype pipe = perfdataStart(line);
        addText(pipe < 0 ? line : line.first(pipe).trimmed());
        if (pipe >= 0)
            addPerfdata(line.sliced(pipe + 1));
        const bool isPerfdataNext = m_section == Section::LongText && pipe >= 0;
        m_section = isPerfdataNext ? Section::Perfdata : Section::LongText;
    }

    void addText(QStringView text)
    {
        if (m_section == Section::FirstLine)
            m_output.text = text.trimmed().toString();
        else
            m_longLines.append(text.toString());
    }

    void addPerfdata(QStringView text)
    {
        if (const QStringView plain = text.trimmed(); !plain.isEmpty())
            m_perfdata.append(plain.toString());
    }

    Section m_section = Section::FirstLine;
    PluginOutput m_output;
    QStringList m_longLines;
    QStringList m_perfdata;
};

} // namespace

PluginOutput splitPluginOutput(const QString &output)
{
    OutputSplitter splitter;
    for (const QStringView line : QStringTokenizer(QStringView(output).trimmed(), u'\n'))
        splitter.addLine(withoutCarriageReturn(line));
    return splitter.result();
}

PluginOutput splitPluginOutput(const OutputBuffer &output)
{
    return splitPluginOutput(QString::fromUtf8(output.completeLines()));
}

} // namespace watchkeeper
