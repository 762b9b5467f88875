// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Applies the Appearance page of the settings to the running program, and the Fusion style with visible frames. Also the row
//! density, the time format, and how uptime is calculated, for the whole program. GUI thread.

#include "gui/look/Colours.h"

#include <QObject>
#include <QProxyStyle>
#include <QStyleOptionViewItem>
#include <QtGlobal>

#include <memory>
#include <optional>

class QFontMetrics;

namespace watchkeeper {

enum class Density : quint8 { Comfortable, Compact };
enum class TimeFormat : quint8 {
    Relative, //!< `3 s ago`
    Absolute, //!< local time
    Utc
};

Density density();
TimeFormat timeFormat();

//! Returns the height of a table row in [device-independent px]. Views should call this function again on QEvent::StyleChange.
int lineHeight(const QFontMetrics &metrics);

//! Returns the length of the configurable uptime column in days, 90 by default.
int customUptimeDays();
inline constexpr int kMaxUptimeDays = 3650;
//! \param days  in [1, kMaxUptimeDays]
void setCustomUptimeDays(int days);

//! Returns whether results during maintenance count towards uptime.
bool countsMaintenance();
void setCountsMaintenance(bool counts);

//! Called by Appearance, which notifies the widgets.
void setDensity(Density density);
void setTimeFormat(TimeFormat format);

// Applies the Appearance page of the settings to the running program.

class Settings;

//! Returns the theme for a word from the settings or the command line, such as `high-contrast`; nullopt if the word is unknown.
std::optional<Theme> themeFromKey(const QString &word);

//! \brief Applies theme, density and time format from the settings to the whole program, initially and after each change.
//!
//! Create one instance, before the first window.
class Appearance : public QObject
{
    Q_OBJECT

public:
    //! \param ownTheme  a theme from the command line, which overrides the settings for this run
    explicit Appearance(const std::optional<Theme> &ownTheme, QObject *parent = nullptr);

    //! Applies the settings now and after each change. \param settings  must outlive this object
    void followSettings(const Settings *settings);

private:
    void apply(const Settings &settings);
    void applyTheme(Theme theme);
    void applyPalette();

    std::optional<Theme> m_themeOverride;
    QString m_systemStyle;
    std::optional<Theme> m_theme; //!< the applied theme
};

// Turns on privacy mode.

class PrivacyMask;
class PrivateFieldFilter;
class TargetsStore;

//! \brief Installs the mask for texts and fields in the GUI thread when the settings are loaded, and removes it with this object.
//!
//! Create one instance, before the window, so that the mask knows new targets before the window shows them.
class PrivacyMode : public QObject
{
    Q_OBJECT

public:
    //! \param settings, targets  must outlive this object
    //! \param initial            whether it is on, regardless of the settings, until these change; nullopt to follow the settings
    PrivacyMode(const Settings *settings, const TargetsStore *targets, std::optional<bool> initial, QObject *parent = nullptr);
    ~PrivacyMode() override;

signals:
    //! The settings want another mode. The window has to be opened again, because it has kept many shown texts.
    void changed(bool isOn);

private:
    void apply();

    //! A state of the two settings.
    struct State
    {
        bool isOn = false;
        bool hidesNames = false;
        friend bool operator==(const State &, const State &) = default;
    };
    const Settings *m_settings;
    std::optional<bool> m_initial;
    std::optional<State> m_state;                 //!< nullopt until the settings are loaded
    std::shared_ptr<PrivacyMask> m_mask;          //!< null if it is off
    std::unique_ptr<PrivateFieldFilter> m_fields; //!< null if it is off
};

// The Fusion style with visible frames. Fusion's own frames are darker than the background, so they are invisible on dark backgrounds.
// Fusion's button icons have the same problem and are omitted.

//! The frames that this style draws itself.
enum class FrameMode : quint8 {
    WhenNeeded, //!< muted frames around check boxes, line edits and menus, which are hard to recognise without a frame
    All         //!< all frames, in the colour of the text, for the high-contrast theme
};

class FramedStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit FramedStyle(FrameMode framed);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool enabled,
                      const QString &text, QPalette::ColorRole role) const override;

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;

private:
    bool isFramed(PrimitiveElement element) const;
    QColor frameColourFor(PrimitiveElement element, const QStyleOption &option) const;
    bool isTextFrame(PrimitiveElement element, const QWidget *widget) const;
    void drawSelection(PrimitiveElement element, QStyleOptionViewItem item, QPainter *painter, const QWidget *widget) const;
    void drawCircle(QPainter *painter, const QColor &colour, const QRect &rect) const;
    void drawFrame(QPainter *painter, const QColor &colour, const QRect &rect) const;

    FrameMode m_frameMode;
};

} // namespace watchkeeper
