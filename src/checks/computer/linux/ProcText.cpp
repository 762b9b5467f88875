// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/linux/ProcText.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool isSpaceOrTab(char c)
{
    return c == ' ' || c == '\t';
}

bool isDigits(QByteArrayView word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

QList<QByteArrayView> procFields(QByteArrayView line, qsizetype limit)
{
    QList<QByteArrayView> words;
    qsizetype at = 0;
    while (words.size() < limit) {
        while (at < line.size() && isSpaceOrTab(line[at]))
            ++at;
        if (at == line.size())
            break;
        const qsizetype begin = at;
        while (at < line.size() && !isSpaceOrTab(line[at]))
            ++at;
        words.append(line.sliced(begin, at - begin));
    }
    return words;
}

QList<QByteArrayView> procLines(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (!line.trimmed().isEmpty())
            lines.append(line);
    }
    return lines;
}

std::optional<quint64> procUnsigned(QByteArrayView word)
{
    bool isNumber = false;
    const quint64 number = isDigits(word) ? word.toByteArray().toULongLong(&isNumber) : 0;
    return isNumber ? std::optional<quint64>(number) : std::nullopt;
}

std::optional<qint64> procSigned(QByteArrayView word)
{
    const bool isNegative = word.startsWith('-');
    bool isNumber = false;
    const qint64 number = isDigits(word.sliced(isNegative ? 1 : 0)) ? word.toByteArray().toLongLong(&isNumber) : 0;
    return isNumber ? std::optional<qint64>(number) : std::nullopt;
}

std::optional<double> procShare(QByteArrayView word)
{
    constexpr qsizetype kMaxLength = 32;
    const bool isPlain = !word.isEmpty() && word.size() <= kMaxLength
        && std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    bool isNumber = false;
    const double number = isPlain ? word.toByteArray().toDouble(&isNumber) : 0;
    return isNumber && std::isfinite(number) ? std::optional<double>(number) : std::nullopt;
}

quint64 procNumber(const QList<QByteArrayView> &words, qsizetype index)
{
    return index < words.size() ? procUnsigned(words[index]).value_or(0) : 0;
}

namespace {

constexpr quint64 kBytesPerKibibyte = 1024;
constexpr quint64 kSectorSize = 512; //!< [bytes] unit of /proc/diskstats, regardless of the disk's own sector size

//! Adds without wrapping around, so that bogus counters can't result in small values.
quint64 saturatingSum(quint64 a, quint64 b)
{
    return a > std::numeric_limits<quint64>::max() - b ? std::numeric_limits<quint64>::max() : a + b;
}

quint64 saturatingProduct(quint64 number, quint64 factor)
{
    return number > std::numeric_limits<quint64>::max() / factor ? std::numeric_limits<quint64>::max() : number * factor;
}

//! [bytes] Returns a map from each key to its size.
QHash<QByteArrayView, quint64> parseSizes(QByteArrayView meminfo)
{
    QHash<QByteArrayView, quint64> sizes;
    for (const QByteArrayView line : procLines(meminfo)) {
        const qsizetype colon = line.indexOf(':');
        const QList<QByteArrayView> words = colon < 0 ? QList<QByteArrayView>() : procFields(line.sliced(colon + 1), 2);
        if (words.isEmpty())
            continue;
        if (const auto number = procUnsigned(words.first()))
            sizes.insert(line.first(colon), saturatingProduct(*number, kBytesPerKibibyte));
    }
    return sizes;
}

CpuTimes parseCpuTimes(const QList<QByteArrayView> &words)
{
    CpuTimes times;
    times.user = saturatingSum(procNumber(words, 1), procNumber(words, 2)); // both already include guest time
    times.system = procNumber(words, 3);
    times.idle = procNumber(words, 4);
    times.iowait = procNumber(words, 5);
    times.interrupts = saturatingSum(procNumber(words, 6), procNumber(words, 7));
    times.steal = procNumber(words, 8);
    return times;
}

int octalDigit(QByteArrayView text, qsizetype at)
{
    return at < text.size() && text[at] >= '0' && text[at] <= '7' ? text[at] - '0' : -1;
}

//! Decodes the octal escapes for space, tab, newline and backslash, such as `\040`.
QString unescaped(QByteArrayView word)
{
    constexpr int kOctalBase = 8;
    QByteArray bytes;
    for (qsizetype at = 0; at < word.size(); ++at) {
        const int high = octalDigit(word, at + 1);
        const int middle = octalDigit(word, at + 2);
        const int low = octalDigit(word, at + 3);
        if (word[at] != '\\' || high < 0 || middle < 0 || low < 0) {
            bytes += word[at];
            continue;
        }
        bytes += static_cast<char>((high * kOctalBase + middle) * kOctalBase + low);
        at += 3;
    }
    return QString::fromUtf8(bytes);
}

bool hasOption(QByteArrayView options, QByteArrayView wanted)
{
    for (const QByteArray &option : options.toByteArray().split(',')) {
        if (option == wanted)
            return true;
    }
    return false;
}

} // namespace

std::optional<MemoryFigures> parseMemory(QByteArrayView meminfo)
{
    const QHash<QByteArrayView, quint64> sizes = parseSizes(meminfo);
    MemoryFigures figures;
    figures.total = toSigned(sizes.value("MemTotal"));
    if (figures.total == 0 || !sizes.contains("MemFree"))
        return std::nullopt;
    const quint64 cached =
        saturatingSum(saturatingSum(sizes.value("Buffers"), sizes.value("Cached")), sizes.value("SReclaimable"));
    const quint64 estimate = saturatingSum(sizes.value("MemFree"), cached - std::min(cached, sizes.value("Shmem")));
    figures.available = std::min(figures.total, toSigned(sizes.value("MemAvailable", estimate)));
    figures.swapTotal = toSigned(sizes.value("SwapTotal"));
    figures.swapFree = std::min(figures.swapTotal, toSigned(sizes.value("SwapFree")));
    return figures;
}

std::optional<CpuFigures> parseCpu(QByteArrayView stat)
{
    CpuFigures figures;
    bool hasAll = false;
    for (const QByteArrayView line : procLines(stat)) {
        if (!line.startsWith("cpu"))
            break; // the CPU lines come before all other lines
        const QList<QByteArrayView> words = procFields(line);
        if (words.first() == "cpu") {
            figures.all = parseCpuTimes(words);
            hasAll = words.size() > 4 && figures.all.total() > 0;
        } else {
            figures.cores.append(parseCpuTimes(words));
        }
    }
    return hasAll ? std::optional<CpuFigures>(figures) : std::nullopt;
}

std::optional<LoadFigures> parseLoadAverage(QByteArrayView loadavg)
{
    const QList<QByteArrayView> words = procFields(loadavg, 4);
    if (words.size() < 3)
        return std::nullopt;
    const auto one = procShare(words[0]);
    const auto five = procShare(words[1]);
    const auto fifteen = procShare(words[2]);
    if (!one || !five || !fifteen)
        return std::nullopt;
    return LoadFigures{*one, *five, *fifteen, 1};
}

std::optional<std::chrono::seconds> parseUptime(QByteArrayView uptime)
{
    const QList<QByteArrayView> words = procFields(uptime, 2);
    const auto seconds = words.isEmpty() ? std::nullopt : procShare(words.first());
    constexpr double kMaxUptimeSeconds = 1e11;
    if (!seconds || *seconds > kMaxUptimeSeconds)
        return std::nullopt;
    return std::chrono::seconds(static_cast<qint64>(*seconds));
}

std::optional<PressureShare> parsePressure(QByteArrayView pressure, QByteArrayView line)
{
    for (const QByteArrayView candidate : procLines(pressure)) {
        const QList<QByteArrayView> words = procFields(candidate);
        if (words.first() != line)
            continue;
        PressureShare share;
        int found = 0;
        for (const QByteArrayView word : words) {
            const qsizetype sign = word.indexOf('=');
            const auto number = sign < 0 ? std::nullopt : procShare(word.sliced(sign + 1));
            const QByteArrayView key = sign < 0 ? word : word.first(sign);
            double *place = key == "avg10" ? &share.tenSeconds
                : key == "avg60"           ? &share.minute
                : key == "avg300"          ? &share.fiveMinutes
                                           : nullptr;
            if (!place || !number)
                continue;
            *place = std::min(*number, 100.0);
            ++found;
        }
        return found == 3 ? std::optional<PressureShare>(share) : std::nullopt;
    }
    return std::nullopt;
}

QList<std::pair<QString, InterfaceFigures>> parseInterfaces(QByteArrayView dev)
{
    QList<std::pair<QString, InterfaceFigures>> interfaces;
    for (const QByteArrayView line : procLines(dev)) {
        const qsizetype colon = line.indexOf(':'); // interface names can't contain a colon; the two header lines contain none
        if (colon < 0)
            continue;
        const QList<QByteArrayView> name = procFields(line.first(colon), 2);
        const QList<QByteArrayView> words = procFields(line.sliced(colon + 1));
        if (name.size() != 1 || words.size() < 12 || !procUnsigned(words.first()))
            continue;
        InterfaceFigures figures;
        figures.receivedBytes = procNumber(words, 0);
        figures.receiveErrors = procNumber(words, 2);
        figures.sentBytes = procNumber(words, 8);
        figures.sendErrors = procNumber(words, 10);
        figures.drops = saturatingSum(procNumber(words, 3), procNumber(words, 11));
        interfaces.append({QString::fromUtf8(name.first()), figures});
    }
    return interfaces;
}

QList<DiskCounters> parseDiskCounters(QByteArrayView diskstats)
{
    QList<DiskCounters> disks;
    for (const QByteArrayView line : procLines(diskstats)) {
        const QList<QByteArrayView> words = procFields(line);
        if (words.size() < 14 || !procUnsigned(words[3]))
            continue; // Linux 2.6 reports fewer fields for partitions
        DiskCounters disk;
        disk.name = QString::fromUtf8(words[2]);
        disk.reads = procNumber(words, 3);
        disk.readBytes = saturatingProduct(procNumber(words, 5), kSectorSize);
        disk.writes = procNumber(words, 7);
        disk.writtenBytes = saturatingProduct(procNumber(words, 9), kSectorSize);
        disk.waitMs = saturatingSum(procNumber(words, 6), procNumber(words, 10));
        disk.busyMs = procNumber(words, 12);
        disks.append(disk);
    }
    return disks;
}

QList<MountLine> parseMounts(QByteArrayView mountinfo)
{
    QList<MountLine> mounts;
    for (const QByteArrayView line : procLines(mountinfo)) {
        const QList<QByteArrayView> words = procFields(line);
        const qsizetype dash = words.indexOf(QByteArrayView("-"), 6); // the dash follows a varying number of optional fields
        if (dash < 0 || words.size() < dash + 3)
            continue;
        MountLine mount;
        mount.point = unescaped(words[4]);
        mount.type = unescaped(words[dash + 1]);
        mount.device = unescaped(words[dash + 2]);
        mount.isReadOnly = hasOption(words[5], "ro");
        mounts.append(mount);
    }
    return mounts;
}

std::optional<ProcessStat> parseProcessStat(QByteArrayView stat)
{
    const qsizetype open = stat.indexOf('(');
    const qsizetype close = stat.lastIndexOf(')'); // a process name can contain parentheses, spaces and newlines
    if (open < 2 || close < open)
        return std::nullopt;
    const auto id = procUnsigned(procFields(stat.first(open), 1).value(0));
    const QByteArray rest = stat.sliced(close + 1).trimmed().toByteArray();
    const QList<QByteArrayView> words = procFields(rest);
    if (!id || words.size() < 22 || words.first().size() != 1)
        return std::nullopt;
    ProcessStat process;
    process.id = toSigned(*id);
    process.name = QString::fromUtf8(stat.sliced(open + 1, close - open - 1));
    process.state = words.first().front();
    process.processorTicks = saturatingSum(procNumber(words, 11), procNumber(words, 12));
    process.startedAtTicks = procNumber(words, 19);
    process.residentPages = procSigned(words[21]).value_or(0);
    return process;
}

} // namespace watchkeeper
