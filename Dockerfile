# Builds the application and runs it as an ordinary user.
FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp package -DskipTests -DskipITs

FROM eclipse-temurin:17-jre
RUN useradd --create-home vip
USER vip
WORKDIR /home/vip
COPY --from=build /build/target/vip-programme.jar .
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "vip-programme.jar"]
