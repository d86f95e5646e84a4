// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "sounds.h"

#include <QtEndian>

#include <cmath>
#include <numbers>

namespace
{
constexpr int rate = 22'050;
constexpr double strokeSeconds = 0.9;

struct Stroke {
    double at;
    double hertz;
    double loudness;
};

/** A bell: partials that die away, the higher the sooner; swells for some milliseconds so that nothing clicks. */
double bellAt(double seconds, double hertz)
{
    constexpr double swell = 0.006;
    constexpr double partials[][3] = {{1.0, 0.6, 4.0}, {2.0, 0.25, 6.0}, {2.76, 0.15, 9.0}};
    double sum = 0;
    for (const auto &[ratio, share, decay] : partials) {
        sum += share * std::sin(2 * std::numbers::pi * hertz * ratio * seconds) * std::exp(-decay * seconds);
    }
    const double fade = std::min(1.0, (strokeSeconds - seconds) / 0.05);
    return sum * std::min(1.0, seconds / swell) * std::max(0.0, fade);
}

template<class Number>
void append(QByteArray &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

QString waveOf(std::initializer_list<Stroke> strokes)
{
    double end = 0;
    for (const Stroke &stroke : strokes) {
        end = std::max(end, stroke.at + strokeSeconds);
    }
    QByteArray samples;
    for (int i = 0; i < int(end * rate); ++i) {
        const double now = double(i) / rate;
        double sum = 0;
        for (const auto &[at, hertz, loudness] : strokes) {
            if (now >= at && now < at + strokeSeconds) {
                sum += loudness * bellAt(now - at, hertz);
            }
        }
        append(samples, qint16(std::lround(std::clamp(sum, -1.0, 1.0) * 32'000)));
    }
    QByteArray wave("RIFF");
    append(wave, quint32(36 + samples.size()));
    wave += "WAVEfmt ";
    append(wave, quint32(16));
    append(wave, quint16(1));
    append(wave, quint16(1));
    append(wave, quint32(rate));
    append(wave, quint32(rate * 2));
    append(wave, quint16(2));
    append(wave, quint16(16));
    wave += "data";
    append(wave, quint32(samples.size()));
    wave += samples;
    return QStringLiteral("data:audio/wav;base64,") + QString::fromLatin1(wave.toBase64());
}
}

QString Sounds::timeIsUp() const
{
    return waveOf({{0, 659.3, 0.6}, {0.45, 659.3, 0.6}, {0.9, 523.3, 0.7}});
}

QString Sounds::minuteLeft() const
{
    return waveOf({{0, 784.0, 0.25}});
}
