// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A fake computer whose state is set by the test.

#include "checks/computer/SystemReader.h"

#include <condition_variable>
#include <functional>
#include <mutex>

namespace watchkeeper::test {

//! \brief Returns the readings set by the test. When only one reading is left, it is returned repeatedly. Readings that weren't
//! set fail.
class FakeSystem : public SystemReader
{
public:
    template<typename Figures>
    class ReadingSeries
    {
    public:
        ReadingSeries &operator=(const Figures &figures)
        {
            m_readings = {Read<Figures>(figures)};
            return *this;
        }
        ReadingSeries &operator=(const CheckError &error)
        {
            m_readings = {Read<Figures>(Unexpected(error))};
            return *this;
        }
        void append(const Figures &figures) { m_readings.append(Read<Figures>(figures)); }
        bool isEmpty() const { return m_readings.isEmpty(); }
        Read<Figures> take()
        {
            ++m_taken;
            return m_readings.size() > 1 ? m_readings.takeFirst() : m_readings.first();
        }
        int taken() const { return m_taken; }

    private:
        QList<Read<Figures>> m_readings;
        int m_taken = 0;
    };

    mutable ReadingSeries<MemoryFigures> memoryReadings;
    mutable ReadingSeries<CpuFigures> cpuReadings;
    mutable ReadingSeries<LoadFigures> loadReadings;
    mutable ReadingSeries<PressureFigures> pressureReadings;
    mutable ReadingSeries<UptimeFigures> uptimeReadings;
    mutable ReadingSeries<QList<DiskCounters>> diskReadings;
    mutable ReadingSeries<QList<SensorFigures>> temperatureReadings;
    mutable ReadingSeries<PowerFigures> powerReadings;
    mutable ReadingSeries<ProcessTable> processReadings;
    mutable ReadingSeries<InterfaceFigures> interfaceReadings;
    mutable ReadingSeries<FileSystemFigures> fileSystemReadings;
    mutable ReadingSeries<ServiceFigures> serviceReadings;

    Read<MemoryFigures> memory() const override
    {
        return from(memoryReadings, [this] { return SystemReader::memory(); });
    }
    Read<CpuFigures> cpu() const override
    {
        return from(cpuReadings, [this] { return SystemReader::cpu(); });
    }
    Read<LoadFigures> load() const override
    {
        return from(loadReadings, [this] { return SystemReader::load(); });
    }
    Read<PressureFigures> pressure() const override
    {
        return from(pressureReadings, [this] { return SystemReader::pressure(); });
    }
    Read<UptimeFigures> uptime() const override
    {
        return from(uptimeReadings, [this] { return SystemReader::uptime(); });
    }
    Read<QList<DiskCounters>> disks() const override
    {
        return from(diskReadings, [this] { return SystemReader::disks(); });
    }
    Read<QList<SensorFigures>> temperatures() const override
    {
        return from(temperatureReadings, [this] { return SystemReader::temperatures(); });
    }
    Read<PowerFigures> power() const override
    {
        return from(powerReadings, [this] { return SystemReader::power(); });
    }
    Read<ProcessTable> processes() const override
    {
        return from(processReadings, [this] { return SystemReader::processes(); });
    }
    Read<InterfaceFigures> networkInterface(const QString &name) const override
    {
        return from(interfaceReadings, [this, name] { return SystemReader::networkInterface(name); });
    }
    Read<FileSystemFigures> fileSystem(const QString &path) const override
    {
        std::unique_lock lock(m_mutex);
        ++m_hanging;
        m_pathChanged.wait(lock, [this, path] { return path != m_hangingPath; });
        --m_hanging;
        lock.unlock();
        return from(fileSystemReadings, [this, path] { return SystemReader::fileSystem(path); });
    }
    Read<FileSystemFigures> mount(const QString &point) const override { return fileSystem(point); }
    Read<ServiceFigures> service(const QString &name) const override
    {
        return from(serviceReadings, [this, name] { return SystemReader::service(name); });
    }

    //! Makes reads of this path hang until another path is set.
    void setHangingPath(const QString &path)
    {
        const std::lock_guard lock(m_mutex);
        m_hangingPath = path;
        m_pathChanged.notify_all();
    }
    //! Returns the number of reads that haven't finished.
    int hanging() const
    {
        const std::lock_guard lock(m_mutex);
        return m_hanging;
    }

private:
    template<typename Figures, typename Otherwise>
    Read<Figures> from(ReadingSeries<Figures> &readings, Otherwise otherwise) const
    {
        const std::lock_guard lock(m_mutex);
        return readings.isEmpty() ? otherwise() : readings.take();
    }

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_pathChanged;
    QString m_hangingPath;
    mutable int m_hanging = 0;
};

} // namespace watchkeeper::test
