// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/WindowState.h"

#include "gui/look/widgets/SaveFile.h"

#include <QFile>
#include <QScreen>
#include <QSettings>
#include <QStyle>
#include <QThreadPool>
#include <QWidget>
#include <QtConcurrent>

namespace watchkeeper {

namespace {

void writeValues(const QString &file, const QHash<QString, QVariant> &values)
{
    QSettings settings(file, QSettings::IniFormat);
    for (auto it = values.begin(); it != values.end(); ++it)
        settings.setValue(it.key(), it.value());
    settings.sync();
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

WindowState::WindowState(QString file)
    : m_file(std::move(file))
{
    const QSettings settings(m_file, QSettings::IniFormat);
    for (const QString &key : settings.allKeys())
        m_values.insert(key, settings.value(key));
}

//! The returned function captures by value, because a write to a drive that doesn't respond may outlive the window.
std::function<void()> WindowState::writeFunction() const
{
    return [file = m_file, values = m_values] { writeValues(file, values); };
}

bool WindowState::writeAsync()
{
    if (!m_write.isFinished())
        return false;
    m_write = QtConcurrent::run(&savingPool(), writeFunction());
    return true;
}

void WindowState::writeSynchronously()
{
    if (!writeAsync())
        m_write = m_write.then(&savingPool(), writeFunction());
}

void setInitialSize(QWidget *window, QSize preferredSize)
{
    // The size of the frame isn't known before the window is shown. The height of a title bar is a good estimate.
    const int titleBar = window->style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, window);
    const QSize room = window->screen()->availableGeometry().size() - QSize(0, titleBar);
    window->resize((preferredSize.isValid() ? preferredSize : window->size()).boundedTo(room));
}

} // namespace watchkeeper
